import { expect, test } from 'vitest'
import { conversationText, wholeMessage } from '@renderer/features/copy/conversationText'
import { answer, question } from '../../store/clientDouble'

const file = {
  hash: 'a'.repeat(64),
  name: 'plan.pdf',
  kind: 'pdf',
  mime: 'application/pdf',
  byteSize: 1,
  width: null,
  height: null,
  characters: 1,
} as const

test('several messages are one text that says who said what', () => {
  const said = [
    question('c', 'Why?'),
    answer('c', { status: 'complete', content: 'Because of **that**.\n' }),
    answer('c', { status: 'failed', content: '' }),
    question('c', '', { attachments: [file] }),
  ].map(wholeMessage)
  expect(conversationText(said, 'You')).toBe(
    '**You:**\n\nWhy?\n\n**gpt-5.2:**\n\nBecause of **that**.\n\n**You:**\n\nplan.pdf',
  )
})
