import { type Accelerator, readAccelerator } from './accelerator'

const macKeys: Record<string, string> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Enter: '↩',
  Tab: '⇥',
  Backspace: '⌫',
  Delete: '⌦',
  Escape: '⎋',
  Home: '↖',
  End: '↘',
  PageUp: '⇞',
  PageDown: '⇟',
  Space: '␣',
}

const otherKeys: Record<string, string> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

const numpad: Record<string, string> = { dec: '.', add: '+', sub: '-', mult: '×', div: '÷' }

/** A shortcut as the system's own menus write it: `⇧⌘P`, `Ctrl+Shift+P`. Empty for none and for what cannot be read. */
export function shortcutText(text: string | null, mac: boolean): string {
  const keys = text === null ? null : readAccelerator(text, mac)
  if (keys === null) return ''
  return mac ? macText(keys) : otherText(keys)
}

/** Modifiers that are held while the key is still to come: `Ctrl+Shift+`, `⇧⌘`. */
export function heldText(modifiers: Omit<Accelerator, 'key'>, mac: boolean): string {
  const held = { ...modifiers, key: '' }
  if (mac) return macText(held)
  const text = otherText(held)
  return text === '' ? '' : `${text}+`
}

function macText({ ctrl, alt, shift, meta, key }: Accelerator): string {
  return [ctrl && '⌃', alt && '⌥', shift && '⇧', meta && '⌘', macKeys[key] ?? keyText(key)]
    .filter(Boolean)
    .join('')
}

function otherText({ ctrl, alt, shift, meta, key }: Accelerator): string {
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Super', otherKeys[key] ?? keyText(key)]
    .filter(Boolean)
    .join('+')
}

function keyText(key: string): string {
  if (key === 'Plus') return '+'
  if (!key.startsWith('num')) return key
  const rest = key.slice(3)
  return `Num ${numpad[rest] ?? rest}`
}
