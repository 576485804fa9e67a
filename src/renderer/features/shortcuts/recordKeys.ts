import { type Accelerator, writeAccelerator } from '@shared/model/accelerator'
import { type Refusal, refusalOf } from '@shared/model/shortcutRules'

/** What is looked at of a key that was pressed. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'
>

export type Recorded =
  /** Escape: nothing changes. */
  | { is: 'cancelled' }
  /** Backspace: no shortcut any more. */
  | { is: 'cleared' }
  /** Tab leads on to the next control, as everywhere. */
  | { is: 'passed' }
  /** Modifiers are held and the key is still to come. */
  | { is: 'begun'; held: Omit<Accelerator, 'key'> }
  | { is: 'refused'; keys: string; reason: Refusal }
  | { is: 'recorded'; keys: string }

/** Windows' virtual keys, which Chromium reports on every system and by which Electron finds a menu's item. */
const virtualKeys: Record<number, string> = {
  8: 'Backspace',
  9: 'Tab',
  13: 'Enter',
  27: 'Escape',
  32: 'Space',
  33: 'PageUp',
  34: 'PageDown',
  35: 'End',
  36: 'Home',
  37: 'Left',
  38: 'Up',
  39: 'Right',
  40: 'Down',
  45: 'Insert',
  46: 'Delete',
  106: 'nummult',
  107: 'numadd',
  109: 'numsub',
  110: 'numdec',
  111: 'numdiv',
  186: ';',
  187: '=',
  188: ',',
  189: '-',
  190: '.',
  191: '/',
  192: '`',
  219: '[',
  220: '\\',
  221: ']',
  222: "'",
}

/** The same by place on the keyboard, for keys that an input method took first and of which only the place is known. */
const places: Record<string, string> = {
  Semicolon: ';',
  Equal: '=',
  Comma: ',',
  Minus: '-',
  Period: '.',
  Slash: '/',
  Backquote: '`',
  BracketLeft: '[',
  Backslash: '\\',
  BracketRight: ']',
  Quote: "'",
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}
const sameByPlace = /^(Backspace|Tab|Enter|Escape|Space|PageUp|PageDown|End|Home|Insert|Delete|F\d{1,2})$/

/** What a press means while a shortcut is being recorded. */
export function recordKeys(event: PressedKey, mac: boolean): Recorded {
  const key = keyOf(event)
  const held = { ctrl: event.ctrlKey, alt: event.altKey, shift: event.shiftKey, meta: event.metaKey }
  if (key === null) return { is: 'begun', held }
  const bare = !held.ctrl && !held.alt && !held.meta
  if (bare && key === 'Tab') return { is: 'passed' }
  if (bare && !held.shift && key === 'Escape') return { is: 'cancelled' }
  if (bare && !held.shift && (key === 'Backspace' || key === 'Delete')) return { is: 'cleared' }
  const pressed = { ...held, key }
  const keys = writeAccelerator(pressed, mac)
  const reason = refusalOf(pressed, mac)
  return reason === null ? { is: 'recorded', keys } : { is: 'refused', keys, reason }
}

/** The key as accelerators name it; null for modifiers and for keys that cannot be one. */
function keyOf({ code, keyCode }: PressedKey): string | null {
  if (keyCode === 0 || keyCode === 229) return keyAtPlace(code)
  if ((keyCode >= 48 && keyCode <= 57) || (keyCode >= 65 && keyCode <= 90))
    return String.fromCharCode(keyCode)
  if (keyCode >= 96 && keyCode <= 105) return `num${keyCode - 96}`
  if (keyCode >= 112 && keyCode <= 135) return `F${keyCode - 111}`
  return virtualKeys[keyCode] ?? null
}

function keyAtPlace(code: string): string | null {
  const letter = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
  if (letter !== undefined) return letter
  return places[code] ?? (sameByPlace.test(code) ? code : null)
}
