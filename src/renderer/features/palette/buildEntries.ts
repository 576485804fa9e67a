import type { TFunction } from 'i18next'
import { type Command, commandNames, commands } from '@shared/model/command'
import { commandGroupText, commandText } from '@shared/model/commandTexts'
import type { Conversation } from '@shared/model/conversation'
import type { Folder } from '@shared/model/folder'
import { folderPath } from '@shared/model/folderTree'
import { type Language, languages } from '@shared/model/defaultSettings'
import { describeModel } from '@shared/model/modelId'
import type { Preset } from '@shared/model/preset'
import type { Tag } from '@shared/model/tag'
import { providerName } from '../models/providers'
import { settingsIndex } from '../settings/settingsIndex'
import type { PaletteEntry, PaletteTarget } from './paletteEntry'
import { searchTextOf } from './searchText'

/** What the entries are made from; a part of the store's state. */
export type EntrySources = {
  language: Language
  /** A command's keys as this system writes them. */
  keysOf: (command: Command) => string
  conversations: Readonly<Record<string, Conversation>>
  /** The list's loaded part, the last changed first. */
  listed: readonly string[]
  tabs: readonly string[]
  activeTab: string | null
  /** The models to choose from, in the order in which they are offered. */
  models: readonly string[]
  presets: readonly Preset[]
  folders: readonly Folder[]
  tags: readonly Tag[]
}

/** As many loaded conversations as are ranked within a few milliseconds at each letter; main looks through all of them. */
const mostConversations = 200

/** Everything that the window knows of, in the order in which it is listed without a query. */
export function buildEntries(sources: EntrySources, t: TFunction): PaletteEntry[] {
  const { tabs, activeTab, listed, conversations } = sources
  const open = new Set(tabs)
  const closed = listed.filter((id) => !open.has(id)).slice(0, mostConversations)
  // The first few are all that is shown without a query, so they have to be those that one goes back to.
  const changedAt = (id: string): number => conversations[id]?.updatedAt ?? 0
  return [
    ...tabs
      .filter((id) => id !== activeTab)
      .toSorted((a, b) => changedAt(b) - changedAt(a))
      .flatMap((id) => conversationEntry('tab', conversations[id], t) ?? []),
    ...closed.flatMap((id) => conversationEntry('conversation', conversations[id], t) ?? []),
    ...commandNames.filter((command) => command !== 'open-palette').map((one) => commandEntry(one, sources)),
    ...sources.models.map(modelEntry),
    ...sources.presets.map(presetEntry),
    ...sources.folders.map((folder) => folderEntry(folder, sources.folders)),
    ...sources.tags.map(tagEntry),
    ...settingEntries(t),
  ]
}

/** null for one that is not known, and for an empty one without a name, which there is nothing to find by. */
export function conversationEntry(
  kind: 'tab' | 'conversation',
  conversation: Conversation | undefined,
  t: TFunction,
): PaletteEntry | null {
  if (conversation === undefined) return null
  const { id, title, model } = conversation
  if (title === '' && kind === 'conversation') return null
  const target: PaletteTarget = { kind, conversationId: id }
  const detail = model === null ? '' : describeModel(model).name
  // One key for both: it is the same conversation, open or not.
  return entry(`conversation:${id}`, target, title || t('shell.untitled'), { detail })
}

/** The way on from here to the messages. */
export function searchEntry(text: string, t: TFunction): PaletteEntry {
  return entry('search', { kind: 'search', text }, t('palette.searchAll', { query: text }), {})
}

function commandEntry(command: Command, { language, keysOf }: EntrySources): PaletteEntry {
  const others = languages.filter((one) => one !== language).map((one) => commandText(command, one))
  return entry(`command:${command}`, { kind: 'command', command }, commandText(command, language), {
    detail: commandGroupText(commands[command].group, language),
    keys: keysOf(command),
    more: others.join(' '),
  })
}

function modelEntry(model: string): PaletteEntry {
  const { name, provider } = describeModel(model)
  const detail = providerName(provider) ?? ''
  return entry(`model:${model}`, { kind: 'model', model }, name, { detail, more: `${model} ${detail}` })
}

function presetEntry(preset: Preset): PaletteEntry {
  const { id, name, model, systemPrompt } = preset
  const detail = model === null ? systemPrompt.slice(0, 80) : describeModel(model).name
  return entry(`preset:${id}`, { kind: 'preset', preset }, name, { detail })
}

function folderEntry({ id, name }: Folder, folders: readonly Folder[]): PaletteEntry {
  const around = folderPath(folders, id).slice(0, -1)
  const path = around.map((one) => one.name)
  const target: PaletteTarget = { kind: 'folder', folderId: id }
  return entry(`folder:${id}`, target, name, { detail: path.join(' / '), more: path.join(' ') })
}

function tagEntry({ id, name }: Tag): PaletteEntry {
  return entry(`tag:${id}`, { kind: 'tag', tagId: id }, name, {})
}

function settingEntries(t: TFunction): PaletteEntry[] {
  return settingsIndex.flatMap(({ section, title, rows }) => [
    entry(`setting:${section}`, { kind: 'setting', place: { kind: 'section', section } }, t(title), {
      detail: t('settings.title'),
    }),
    // A row that is all of its section is no second place to go to.
    ...rows
      .filter((one) => t(one.title) !== t(title))
      .map(({ row, title: name }) =>
        entry(`setting:${section}/${row}`, { kind: 'setting', place: { kind: 'row', row } }, t(name), {
          detail: t(title),
          more: t(title),
        }),
      ),
  ])
}

function entry(
  key: string,
  target: PaletteTarget,
  title: string,
  { detail = '', keys = '', more = '' }: { detail?: string; keys?: string; more?: string },
): PaletteEntry {
  return { key, target, title, detail, keys, search: searchTextOf(title, more) }
}
