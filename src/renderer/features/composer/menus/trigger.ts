import type { Selection } from '../undo/textChange'

/** What is being typed that a list of completions answers: `/` names a preset, `@` a model. */
export type Trigger = { kind: 'preset' | 'model'; query: string; part: Selection }

/** Characters behind the sign beyond which nobody is looking for a name any more. */
const longestQuery = 60

/**
 * The name that is being typed in front of the caret, if any: `/` at the very beginning, where it is no path yet, and `@`
 * at the beginning or behind a space. East Asian input methods type the wide forms of both signs.
 */
export function findTrigger(text: string, caret: number): Trigger | null {
  return findPresetTrigger(text, caret) ?? findModelTrigger(text, caret)
}

/** Whether a field needs to look at all after this was typed in front of the caret: one look per letter, and no more. */
export function mayTrigger(text: string, caret: number): boolean {
  return isSlash(text[0]) || isAt(text[caret - 1])
}

function findPresetTrigger(text: string, caret: number): Trigger | null {
  if (!isSlash(text[0]) || caret < 1 || caret > longestQuery) return null
  const query = text.slice(1, caret)
  // `//` and `/usr/bin` are no names.
  if (/[\n/／]/.test(query) || /^\s/.test(query)) return null
  return { kind: 'preset', query, part: { start: 0, end: caret } }
}

function findModelTrigger(text: string, caret: number): Trigger | null {
  for (let at = caret - 1; at >= Math.max(0, caret - longestQuery); at -= 1) {
    const sign = text[at]
    if (sign === undefined || /\s/.test(sign)) return null
    if (!isAt(sign)) continue
    // In the middle of a word it is an address.
    if (at > 0 && !/\s/.test(text.charAt(at - 1))) return null
    return { kind: 'model', query: text.slice(at + 1, caret), part: { start: at, end: caret } }
  }
  return null
}

function isSlash(sign: string | undefined): boolean {
  return sign === '/' || sign === '／'
}

function isAt(sign: string | undefined): boolean {
  return sign === '@' || sign === '＠'
}
