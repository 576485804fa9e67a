import { type Accelerator, readAccelerator, writeAccelerator } from './accelerator'

/** Why a combination cannot be a shortcut: it would write a letter, or it belongs to the system or to writing itself. */
export type Refusal = 'needs-modifier' | 'reserved'

/** Keys of every system that the app, its fields or an input method need for themselves. */
const everywhere = list(
  'CmdOrCtrl+A CmdOrCtrl+C CmdOrCtrl+V CmdOrCtrl+X CmdOrCtrl+Z CmdOrCtrl+Shift+V CmdOrCtrl+Shift+Z',
  'CmdOrCtrl+1 CmdOrCtrl+2 CmdOrCtrl+3 CmdOrCtrl+4 CmdOrCtrl+5 CmdOrCtrl+6 CmdOrCtrl+7 CmdOrCtrl+8 CmdOrCtrl+9',
  'CmdOrCtrl+Enter Ctrl+Space',
)
const onMac = list(
  'Cmd+Q Cmd+H Cmd+M Cmd+Alt+H Cmd+Space Cmd+Tab Cmd+` Cmd+Shift+Q Cmd+Shift+3 Cmd+Shift+4 Cmd+Shift+5',
  'Ctrl+Alt+Space Cmd+Alt+Escape Cmd+Alt+Space',
)
const elsewhere = list(
  'Ctrl+Y Alt+F4 Alt+Space Alt+Tab Alt+Shift+Tab Alt+Escape F10 Shift+F10 Ctrl+Alt+Delete Ctrl+Escape',
  'Ctrl+Shift+Escape Ctrl+Insert Shift+Insert Shift+Delete',
)

/** Keys that move through a text or take it away, together with the modifiers that make them do so. */
const writing = /^(Left|Right|Up|Down|Home|End|Backspace|Delete)$/

/** null for a combination that can be a shortcut on that system. */
export function refusalOf(keys: Accelerator, mac: boolean): Refusal | null {
  if (needsModifier(keys, mac)) return 'needs-modifier'
  const reserved = [...everywhere, ...(mac ? onMac : elsewhere)]
  const text = writeAccelerator(keys, mac)
  const isReserved = reserved.some((one) => text === normal(one, mac))
  return isReserved || movesThroughText(keys, mac) ? 'reserved' : null
}

function needsModifier({ ctrl, alt, shift, meta, key }: Accelerator, mac: boolean): boolean {
  if (/^F\d+$/.test(key) || ctrl || meta) return false
  if (!alt) return !(shift && /^(Insert|Delete)$/.test(key))
  // ⌥ with a letter writes a special character.
  return mac && (key.length === 1 || /^(Plus|num)/.test(key))
}

function movesThroughText({ ctrl, alt, shift, meta, key }: Accelerator, mac: boolean): boolean {
  if (!writing.test(key)) return false
  const held = [ctrl, alt, meta].filter(Boolean).length
  if (held > 1) return false
  return mac ? alt || meta : ctrl || (shift && !alt && !meta)
}

function normal(text: string, mac: boolean): string | null {
  const read = readAccelerator(text, mac)
  return read === null ? null : writeAccelerator(read, mac)
}

function list(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}
