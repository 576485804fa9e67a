import type { OutlineQuestion } from '@shared/contract/conversations'
import type { Message } from '@shared/model/message'
import { type Heading, headingsOf } from './headings'

/** A line of the outline: a question, or a heading in an answer to the one that is read. */
export type OutlineRow =
  | { kind: 'question'; key: string; messageId: string; text: string; number: number }
  | { kind: 'heading'; key: string; messageId: string; text: string; heading: Heading }

/** The question that is being read: the last one at or above a place in the list; null above the first. */
export function questionAt(messages: readonly Message[], index: number): string | null {
  const question = messages.slice(0, index + 1).findLast(({ role }) => role === 'user')
  return question?.id ?? null
}

/** The lines of the outline. Headings are shown of the answer that is read; those of all would bury the questions. */
export function outlineRows(
  questions: readonly OutlineQuestion[],
  messages: readonly Message[],
  reading: string | null,
): OutlineRow[] {
  return questions.flatMap(({ messageId, text }, index): OutlineRow[] => {
    const row: OutlineRow = { kind: 'question', key: messageId, messageId, text, number: index + 1 }
    return messageId === reading ? [row, ...headingRows(messages, messageId)] : [row]
  })
}

/** A line that somebody is at, for as long as the outline changes around it; its question, should it go away itself. */
export type OutlineLine = { key: string; questionId: string | null }

/** The line at a place; the first for a place beyond the ends. */
export function lineAt(rows: readonly OutlineRow[], index: number): OutlineLine {
  const at = rows[index] === undefined ? 0 : index
  const question = rows.slice(0, at + 1).findLast(({ kind }) => kind === 'question')
  return { key: rows[at]?.key ?? '', questionId: question?.messageId ?? null }
}

/** Where a line is now; where its question is when it is gone, and the first place when that is gone, too. */
export function placeOf(rows: readonly OutlineRow[], { key, questionId }: OutlineLine): number {
  const at = rows.findIndex((row) => row.key === key)
  return at >= 0
    ? at
    : Math.max(
        0,
        rows.findIndex((row) => row.key === questionId),
      )
}

function headingRows(messages: readonly Message[], questionId: string): OutlineRow[] {
  const at = messages.findIndex(({ id }) => id === questionId)
  const next = messages.findIndex(({ role }, index) => index > at && role === 'user')
  return messages.slice(at + 1, next < 0 ? undefined : next).flatMap(({ id, content }) =>
    headingsOf(content).map((heading): OutlineRow => {
      return { kind: 'heading', key: `${id} ${heading.nth}`, messageId: id, text: heading.text, heading }
    }),
  )
}
