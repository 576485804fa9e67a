import type { PaletteEntry, PaletteTarget } from '@renderer/features/palette/paletteEntry'
import { searchTextOf } from '@renderer/features/palette/searchText'

/** An entry for tests of lists and ranking: a conversation unless told otherwise. */
export function entry(title: string, target?: PaletteTarget, more = ''): PaletteEntry {
  const conversation: PaletteTarget = { kind: 'conversation', conversationId: title }
  return {
    key: `${(target ?? conversation).kind}:${title}`,
    target: target ?? conversation,
    title,
    detail: '',
    keys: '',
    search: searchTextOf(title, more),
  }
}

export const command = (title: string, more = ''): PaletteEntry =>
  entry(title, { kind: 'command', command: 'new-chat' }, more)
export const model = (title: string): PaletteEntry => entry(title, { kind: 'model', model: title })
export const tab = (title: string): PaletteEntry => entry(title, { kind: 'tab', conversationId: title })
