import type { About, Storage } from '@shared/contract/about'
import type { Connections, ConnectionStatus } from '@shared/model/connection'
import type { Settings } from '@shared/model/settings'
import { hideKeys } from '../logging/hideKeys'
import { redact } from '../logging/redact'

export type DiagnosticParts = {
  about: About
  settings: Settings
  connections: Connections
  /** null while the history cannot be read. */
  storage: Storage | null
  /** The end of the log, line by line. */
  log: readonly string[]
  /** The person's home folder, whose name is theirs. */
  home: string
}

/**
 * What somebody who helps needs to know, as text that the person reads before they copy it. It is put together from what
 * is known to be harmless, and never by taking secrets out of everything: texts, titles, names of connections and
 * addresses of proxies have no place here. The log holds none of them; it is searched for keys once more all the same.
 */
export function writeDiagnostics(parts: DiagnosticParts): string {
  const { about, settings, connections, storage, log, home } = parts
  const sections = [
    ['RunYour Desktop', [`version ${about.version}${about.packaged ? '' : ' (from sources)'}`]],
    ['System', [about.system, `Electron ${about.electron}, Chromium ${about.chromium}, Node ${about.node}`]],
    ['Connections', connections.all.map((one, index) => connectionLine(one, index, connections.active.id))],
    ['History', storage ? storageLines(storage) : ['not readable']],
    [
      'Settings',
      Object.entries(harmless(settings)).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ],
    ['Log', log],
  ] as const
  const text = sections.map(([title, lines]) => `## ${title}\n${lines.join('\n')}`).join('\n\n')
  return redact(hideKeys(hideHome(text, home)).text)
}

/** By number: the name was given by the person, and an own address may be a company's secret. */
function connectionLine({ id, baseUrlOrigin, key }: ConnectionStatus, index: number, active: string): string {
  const state = key.state === 'present' ? `key from ${key.origin}` : `key ${key.state}`
  const marks = [`address ${baseUrlOrigin}`, state, ...(id === active ? ['active'] : [])]
  return `${index + 1}: ${marks.join(', ')}`
}

function storageLines({
  historyBytes,
  attachmentBytes,
  backups,
  conversations,
  messages,
}: Storage): string[] {
  return [
    `${conversations} conversations, ${messages} messages`,
    `${historyBytes} bytes, attachments ${attachmentBytes} bytes, ${backups.length} copies`,
  ]
}

/** The settings by name: what is new has to be judged before it gets out. */
function harmless(settings: Settings): Record<string, unknown> {
  const { appearance, network, defaultParameters } = settings
  return {
    language: settings.language,
    theme: settings.theme,
    demo: settings.demo,
    sidebarOpen: settings.sidebarOpen,
    conversationSort: settings.conversationSort,
    conversationGroups: settings.conversationGroups,
    connections: settings.connections.length,
    // Stop sequences and the user's name are texts of the person.
    defaultParameters: Object.keys(defaultParameters),
    defaultFit: settings.defaultFit.kind,
    parallelCalls: settings.parallelCalls,
    retries: settings.retries,
    stallLimitSeconds: settings.stallLimitSeconds,
    appearance: { ...appearance, font: appearance.font !== null, codeFont: appearance.codeFont !== null },
    shortcuts: settings.shortcuts,
    proxy: network.proxy.mode,
    ownAuthorities: network.caFile !== null,
    sendKey: settings.sendKey,
    spellcheck: settings.spellcheck,
    pasteAsFileFrom: settings.pasteAsFileFrom,
    keepTrashDays: settings.keepTrashDays,
    keepSnapshots: settings.keepSnapshots,
    notifications: settings.notifications,
    tray: settings.tray,
    launchAtLogin: settings.launchAtLogin,
    quickAskKeys: settings.quickAskKeys,
    updates: settings.updates,
  }
}

function hideHome(text: string, home: string): string {
  if (home.length < 2) return text
  // In the log, paths stand within JSON, where a backslash is written twice.
  return text.replaceAll(home, '~').replaceAll(home.replaceAll('\\', '\\\\'), '~')
}
