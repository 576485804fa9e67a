import type { Selection } from '../undo/textChange'
import { mayMean, resolveModel } from './matchModels'

/** A model that is named in the text, with the sign in front and the space behind its name. */
export type Mention = { name: string; part: Selection }

/** A name behind `@`, as models are called: letters, digits and what joins them. */
const signAndName = String.raw`[@＠]([\p{L}\p{N}][\p{L}\p{N}._:/-]*)`
const finished = new RegExp(String.raw`(?<=^|\s)${signAndName}[ \u3000\n]$`, 'u')
const leading = new RegExp(String.raw`^\s*${signAndName}(?=\s|$)`, 'u')

/** The name that was finished by the space in front of the caret: `@sonnet |`. */
export function finishedMention(text: string, caret: number): Mention | null {
  const line = text.slice(Math.max(0, caret - 100), caret)
  const match = finished.exec(line)
  return match?.[1] === undefined ? null : mention(match[1], caret - match[0].length, caret)
}

/** The name that a message begins with, where it can only be meant: `@sonnet why?`. */
export function leadingMention(text: string): Mention | null {
  const match = leading.exec(text)
  if (match?.[1] === undefined) return null
  const end = match[0].length
  return mention(match[1], end - match[1].length - 1, /\s/.test(text.charAt(end)) ? end + 1 : end)
}

/**
 * What a name in the text means: one model, several of which somebody has to choose, or nothing at all, like the name of
 * a person.
 */
export type Meaning = { is: 'model'; id: string } | { is: 'several' } | { is: 'text' }

export function meaningOf(name: string, ids: readonly string[]): Meaning {
  const id = resolveModel(ids, name)
  if (id !== null) return { is: 'model', id }
  return mayMean(ids, name) ? { is: 'several' } : { is: 'text' }
}

function mention(found: string, start: number, end: number): Mention {
  return { name: found, part: { start, end } }
}
