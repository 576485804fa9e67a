/*
 * Shortcuts as Electron writes them (`CmdOrCtrl+Shift+P`), read and compared apart from Electron: the window records
 * them, main builds the menu from them, and a settings file can hold anything.
 * https://www.electronjs.org/docs/latest/api/accelerator
 */

/** What is pressed on one system: `meta` is ⌘ on a Mac and the Windows or Super key elsewhere. */
export type Accelerator = { ctrl: boolean; alt: boolean; shift: boolean; meta: boolean; key: string }

const words =
  'Plus Space Tab Backspace Delete Insert Enter Escape Up Down Left Right Home End PageUp PageDown ' +
  'numdec numadd numsub nummult numdiv'
const named = [
  ...words.split(' '),
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  ...Array.from({ length: 10 }, (_, digit) => `num${digit}`),
]
const keyNames = new Map(named.map((name) => [name.toLowerCase(), name]))
const otherNames = new Map([
  ['esc', 'Escape'],
  ['return', 'Enter'],
])

/** Reads a shortcut for one system; null for what Electron would refuse. */
export function readAccelerator(text: string, mac: boolean): Accelerator | null {
  const parts = text.split('+')
  const key = keyOf(parts.pop() ?? '')
  if (key === null) return null
  const read: Accelerator = { ctrl: false, alt: false, shift: false, meta: false, key }
  for (const part of parts) {
    const modifier = modifierOf(part, mac)
    if (modifier === null) return null
    read[modifier] = true
  }
  return read
}

/** Writes one down so that it means the usual thing on the other systems too. */
export function writeAccelerator({ ctrl, alt, shift, meta, key }: Accelerator, mac: boolean): string {
  const usual = mac ? meta : ctrl
  return [
    usual && 'CmdOrCtrl',
    mac && ctrl && 'Ctrl',
    !mac && meta && 'Super',
    alt && 'Alt',
    shift && 'Shift',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

/** Whether both are the same keys on that system, however they are written. */
export function sameAccelerator(a: string, b: string, mac: boolean): boolean {
  const [first, second] = [readAccelerator(a, mac), readAccelerator(b, mac)]
  return first !== null && second !== null && writeAccelerator(first, mac) === writeAccelerator(second, mac)
}

function keyOf(text: string): string | null {
  // Letters, digits and the characters that stand on a key of their own; what needs Shift is written with Shift.
  if (/^[a-z0-9]$/i.test(text)) return text.toUpperCase()
  if (/^[,./;'`[\]\\=-]$/.test(text)) return text
  const name = text.toLowerCase()
  return keyNames.get(name) ?? otherNames.get(name) ?? null
}

function modifierOf(text: string, mac: boolean): 'ctrl' | 'alt' | 'shift' | 'meta' | null {
  switch (text.toLowerCase()) {
    case 'cmdorctrl':
    case 'commandorcontrol':
      return mac ? 'meta' : 'ctrl'
    case 'ctrl':
    case 'control':
      return 'ctrl'
    case 'alt':
    case 'option':
      return 'alt'
    case 'shift':
      return 'shift'
    case 'super':
    case 'meta':
      return 'meta'
    case 'cmd':
    case 'command':
      return mac ? 'meta' : null
    default:
      return null
  }
}
