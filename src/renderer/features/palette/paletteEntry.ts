import type { Command } from '@shared/model/command'
import type { Preset } from '@shared/model/preset'
import type { SettingsFocus } from '../../store/sessionSlice'
import type { SearchText } from './searchText'

/** What an entry stands for, and what is done with it. */
export type PaletteTarget =
  | { kind: 'command'; command: Command }
  | { kind: 'tab'; conversationId: string }
  | { kind: 'conversation'; conversationId: string }
  | { kind: 'model'; model: string }
  | { kind: 'preset'; preset: Preset }
  /** A folder, and what is in it. */
  | { kind: 'folder'; folderId: string }
  /** The conversations that have a tag. */
  | { kind: 'tag'; tagId: string }
  | { kind: 'setting'; place: SettingsFocus }
  /** What was typed, looked for in the messages, which the palette does not search itself. */
  | { kind: 'search'; text: string }

export type PaletteKind = PaletteTarget['kind']

export type PaletteEntry = {
  /** The same as long as the entry means the same, over restarts too. */
  key: string
  target: PaletteTarget
  title: string
  /** Quieter, behind the title; empty for none. */
  detail: string
  /** Its shortcut as this system writes it; empty for none. */
  keys: string
  search: SearchText
}

export type PaletteGroup = { group: 'recent' | PaletteKind; items: PaletteEntry[] }
