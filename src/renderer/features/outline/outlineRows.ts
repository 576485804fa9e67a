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

function headingRows(messages: readonly Message[], questionId: string): OutlineRow[] {
  const at = messages.findIndex(({ id }) => id === questionId)
  const next = messages.findIndex(({ role }, index) => index > at && role === 'user')
  return messages.slice(at + 1, next < 0 ? undefined : next).flatMap(({ id, content }) =>
    headingsOf(content).map((heading): OutlineRow => {
      return { kind: 'heading', key: `${id} ${heading.nth}`, messageId: id, text: heading.text, heading }
    }),
  )
}
