import { expect, test } from 'vitest'
import { headingsOf } from '@renderer/features/outline/headings'
import { lineAt, outlineRows, placeOf, questionAt } from '@renderer/features/outline/outlineRows'
import { answer, question } from '../../store/clientDouble'
import { branch } from '../../store/messages/openChat'

const messages = branch(
  question('c', 'first'),
  answer('c', { status: 'complete', content: '# One\n\ntext\n\n## **Two**' }),
  question('c', 'second'),
  answer('c', { status: 'complete', content: '# Three' }),
)
const [first, , second] = messages
const questions = [first, second].map(({ id, content }) => ({ messageId: id, text: content, createdAt: 1 }))

test('headings are those that are shown as headings, without their markup', () => {
  expect(
    headingsOf('# A `b`\n```\n# code\n```\n####### seven\n  ### C ###\n#tag').map(({ text }) => text),
  ).toEqual(['A b', 'C'])
})

test('the question that is read is the last one above', () => {
  expect(questionAt(messages, 0)).toBe(first.id)
  expect(questionAt(messages, 1)).toBe(first.id)
  expect(questionAt(messages, 2)).toBe(second.id)
  expect(questionAt(messages, -1)).toBeNull()
})

test('headings stand below the question that is read, and below no other', () => {
  const texts = (reading: string | null) => outlineRows(questions, messages, reading).map(({ text }) => text)
  expect(texts(first.id)).toEqual(['first', 'One', 'Two', 'second'])
  expect(texts(second.id)).toEqual(['first', 'second', 'Three'])
  expect(texts(null)).toEqual(['first', 'second'])
})

test('a question that is not loaded is a line as well', () => {
  const older = { messageId: crypto.randomUUID(), text: 'older', createdAt: 0 }
  const rows = outlineRows([older, ...questions], messages, older.messageId)
  expect(rows.map(({ text }) => text)).toEqual(['older', 'first', 'second'])
})

test('the line that somebody is at stays the same while headings come and go around it', () => {
  const before = outlineRows(questions, messages, first.id)
  const after = outlineRows(questions, messages, second.id)
  const atSecond = lineAt(before, 3)
  expect(after[placeOf(after, atSecond)]).toMatchObject({ messageId: second.id, kind: 'question' })
  // A heading that is not shown any more leaves its question.
  expect(placeOf(after, lineAt(before, 2))).toBe(0)
  expect(placeOf([], atSecond)).toBe(0)
  expect(lineAt(before, -1)).toEqual(lineAt(before, 0))
})
