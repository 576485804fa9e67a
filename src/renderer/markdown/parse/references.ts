import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import { mentionsOf, type Mentions } from './mentions'

/** What a block has to know of the rest of its text to be drawn. */
export interface References {
  readonly definitions: ReadonlyMap<string, Definition>
  /** Definitions that something refers to; the others are shown as text, so that nothing is lost. */
  readonly used: ReadonlySet<string>
  /** Numbers of the footnotes, as their first mentions follow each other; those that only notes mention come last. */
  readonly numbers: ReadonlyMap<string, number>
  /** More text may come, and with it the definition of what has none. */
  readonly open: boolean
}

/** One of the notes under an answer; `number` is null for one that nothing mentions. */
export interface Footnote {
  readonly identifier: string
  readonly number: number | null
  readonly node: FootnoteDefinition
}

export const noReferences: References = {
  definitions: new Map(),
  used: new Set(),
  numbers: new Map(),
  open: true,
}

/**
 * What `mentions` come to. While the text is `open`, every mentioned footnote counts as one that there will be: models
 * write their notes last. The result is `before` itself as long as nothing has changed, so that nothing is drawn again.
 */
export function referencesOf(mentions: Mentions, open: boolean, before: References): References {
  const { definitions, labels, links } = mentions
  const isUsed = (identifier: string) => links.has(identifier) || (open && labels.has(identifier))
  const used = new Set([...definitions.keys()].filter(isUsed))
  const after = { definitions, used, numbers: numberFootnotes(mentions, open), open }
  return isSame(before, after) ? before : after
}

/** The notes that have arrived, in the order of their numbers; what nothing mentions comes last. */
export function footnotesOf({ notes }: Mentions, { numbers }: References): readonly Footnote[] {
  const all = Array.from(notes, ([identifier, node]) => ({
    identifier,
    number: numbers.get(identifier) ?? null,
    node,
  }))
  return all.toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0)
}

/** Whether `node` looks different with `after` than it did with `before`. */
export function isAffected(node: Nodes, before: References, after: References): boolean {
  if (before === after) return false
  const { footnotes, links, definitions } = mentionsOf(node)
  const hasOtherNumber = (id: string) => before.numbers.get(id) !== after.numbers.get(id)
  const hasOtherTarget = (id: string) =>
    !isSameTarget(before.definitions.get(id), after.definitions.get(id)) ||
    (before.open !== after.open && !after.definitions.has(id))
  const hasOtherUse = (id: string) => before.used.has(id) !== after.used.has(id)
  return (
    [...footnotes].some(hasOtherNumber) ||
    [...links].some(hasOtherTarget) ||
    [...definitions.keys()].some(hasOtherUse)
  )
}

function numberFootnotes({ footnotes, notes }: Mentions, open: boolean): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const add = (identifier: string) => {
    if (numbers.has(identifier) || !(open || notes.has(identifier))) return
    numbers.set(identifier, numbers.size + 1)
  }
  footnotes.forEach(add)
  // A note may mention another one, which is then looked at in its turn.
  for (const identifier of numbers.keys()) {
    for (const child of notes.get(identifier)?.children ?? []) mentionsOf(child).footnotes.forEach(add)
  }
  return numbers
}

function isSame(a: References, b: References): boolean {
  return (
    a.open === b.open &&
    a.used.size === b.used.size &&
    [...b.used].every((id) => a.used.has(id)) &&
    a.numbers.size === b.numbers.size &&
    [...b.numbers].every(([id, number]) => a.numbers.get(id) === number) &&
    a.definitions.size === b.definitions.size &&
    [...b.definitions].every(([id, definition]) => isSameTarget(a.definitions.get(id), definition))
  )
}

function isSameTarget(a: Definition | undefined, b: Definition | undefined): boolean {
  return a?.url === b?.url && a?.title === b?.title
}
