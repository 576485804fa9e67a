import type { MarkdownBlock } from './block'
import { cursorAt, type Cursor } from './cursor'
import { advanceFlow } from './flow'
import { addMentions, noMentions, type Mentions } from './mentions'
import { stepRaw } from './rawStep'
import { footnotesOf, noReferences, referencesOf, type Footnote, type References } from './references'
import { resolveReferences } from './resolveReferences'

/**
 * An answer as far as it has been read. `blocks` is what to show now: finished blocks, which keep their identity from
 * one document to the next, followed by the unfinished ones.
 */
export interface MarkdownDocument {
  readonly text: string
  /** No more text will come. */
  readonly complete: boolean
  readonly blocks: readonly MarkdownBlock[]
  readonly references: References
  readonly footnotes: readonly Footnote[]
  /** Of the finished blocks: they are not looked at again. */
  readonly settledMentions: Mentions
  /** The budget ran out before the end of the text: call `advance` again, in another task. */
  readonly pending: boolean
  readonly cursor: Cursor
  /** How much of the text `blocks` shows as Markdown; a short rest may still stand there as plain text. */
  readonly readTo: number
}

export interface AdvanceOptions {
  readonly complete: boolean
  /** Characters to parse before giving the task back, about 3 ms per 1,000. At least one step is always made. */
  readonly budget: number
}

export const emptyDocument: MarkdownDocument = {
  text: '',
  complete: false,
  blocks: [],
  references: noReferences,
  footnotes: [],
  settledMentions: noMentions,
  pending: false,
  cursor: cursorAt(0, []),
  readTo: 0,
}

/** From this length on an unfinished block is parsed again only after it has grown by a part of itself. */
const longTail = 8_192
const longTailGrowth = 1 / 32

/**
 * Reads on to `text`. Finished blocks are never looked at again, so that a token costs what its own block costs,
 * however long the answer is; only the last block is parsed anew. A text that is no continuation of the document's
 * starts over. The result for a complete text does not depend on the pieces it came in.
 */
export function advance(document: MarkdownDocument, text: string, options: AdvanceOptions): MarkdownDocument {
  const { complete, budget } = options
  if (document.text === text && document.complete === complete && !document.pending) return document
  // A finished document has no open end to continue from.
  const isFinished = document.complete && !document.pending
  const from = isFinished || !text.startsWith(document.text) ? emptyDocument : document
  if (!complete && canWait(from, text)) return { ...from, text, blocks: withRest(from, text) }
  let { cursor } = from
  let spent = 0
  for (;;) {
    const step = cursor.raw
      ? stepRaw(cursor, cursor.raw, text, complete)
      : advanceFlow(cursor, text, complete)
    cursor = step.cursor
    spent += step.parsed
    const pending = !step.atEnd
    if (pending && spent < budget) continue
    const blocks = [...cursor.settled, ...step.open]
    const settledMentions = addMentions(
      from.settledMentions,
      cursor.settled.slice(from.cursor.settled.length),
    )
    const found = addMentions(settledMentions, step.open)
    const open = !complete || pending
    const shown = open ? { blocks, mentions: found } : resolveReferences(blocks, found)
    const references = referencesOf(shown.mentions, open, from.references)
    const footnotes = footnotesOf(shown.mentions, references)
    return {
      text,
      complete,
      blocks: shown.blocks,
      references,
      footnotes,
      settledMentions,
      pending,
      cursor,
      readTo: text.length,
    }
  }
}

/** A long table or paragraph: parsing it for every few new characters would cost the square of its length. */
function canWait(document: MarkdownDocument, text: string): boolean {
  const { cursor, pending, readTo } = document
  const tail = text.length - cursor.flow.start
  return !pending && !cursor.raw && tail > longTail && text.length - readTo < tail * longTailGrowth
}

/** The blocks of the last parse, and what has arrived since as plain text: a word that was seen never disappears. */
function withRest(document: MarkdownDocument, text: string): readonly MarkdownBlock[] {
  const source = text.slice(document.readTo)
  const blocks = document.blocks.filter((block) => block.key !== restKey)
  if (source.trim() === '') return blocks
  const rest = {
    kind: 'raw',
    key: restKey,
    source,
    syntax: 'text',
    language: null,
    meta: null,
    chunks: [],
    tail: source,
  } as const
  return [...blocks, rest]
}

const restKey = 'rest'
