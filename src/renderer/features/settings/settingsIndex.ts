import type { ParseKeys } from 'i18next'
import type { settingRows } from '../../i18n/en/settingRows'

export type TextKey = ParseKeys

/** Settings whose name and explanation stand in `settingRows`. */
type OwnRow = keyof typeof settingRows.rows

/** Rows by section. The text is a row's name; the others come from the parts that draw them. */
const rows = {
  connections: {
    keyInUse: 'settings.connection.status',
    key: 'settings.connection.key',
    address: 'settings.connection.baseUrl',
    addConnection: 'connections.add',
    demo: 'settings.connection.demo',
  },
  models: {
    ...own('defaultModel', 'modelList'),
    modelFacts: 'preferences.models.title',
  },
  chat: {
    parameters: 'preferences.defaults.title',
    fit: 'parameters.fit.label',
    ...own('sendKey', 'spellcheck', 'pasteAsFile', 'parallelCalls', 'retries', 'stallLimit'),
  },
  general: {
    ...own('language', 'launchAtLogin', 'tray', 'notifications'),
    quickAsk: 'quick.settings.title',
    ...own('updates'),
  },
  appearance: own(
    'theme',
    'accent',
    'textSize',
    'density',
    'font',
    'codeFont',
    'readingWidth',
    'wrapCode',
    'collapseCode',
    'contrast',
    'motion',
  ),
  shortcuts: { shortcuts: 'shortcuts.title' },
  history: own(
    'historyPlace',
    'backups',
    'backupFile',
    'restoreFile',
    'historyCheck',
    'importFiles',
    'exportAll',
    'backupPlaces',
    'keepTrash',
  ),
  privacy: own('stored', 'sent', 'neverSent', 'log'),
  network: own('proxy', 'caFile', 'testConnection'),
  about: own('versions', 'licences', 'logs', 'diagnostics'),
} as const satisfies Record<string, Record<string, TextKey>>

export type SettingsSection = keyof typeof rows
export type SettingRow = { [S in SettingsSection]: keyof (typeof rows)[S] }[SettingsSection] & string

function own<R extends OwnRow>(...names: R[]): { [N in R]: `settingRows.rows.${N}.title` } {
  return Object.fromEntries(names.map((name) => [name, `settingRows.rows.${name}.title`])) as never
}

type SettingsIndexEntry = {
  section: SettingsSection
  title: TextKey
  rows: readonly { row: SettingRow; title: TextKey }[]
}

/** Everything that can be set, in the order in which it is shown: for the list of sections, the search and the palette. */
export const settingsIndex: readonly SettingsIndexEntry[] = Object.entries(rows).map(([section, titles]) => ({
  section: section as SettingsSection,
  title: `settingRows.sections.${section as SettingsSection}`,
  rows: Object.entries(titles).map(([row, title]) => ({ row: row as SettingRow, title: title as TextKey })),
}))

export function sectionOf(wanted: SettingRow): SettingsSection | null {
  return settingsIndex.find((entry) => entry.rows.some(({ row }) => row === wanted))?.section ?? null
}
