import { describe, expect, it } from 'vitest'
import { summaryFor, summaryPrompt, summaryWithin } from '@main/chat/context/summaries'
import { answered, file, question } from '../../../../support/main/messages'

const path = [
  question('1', { id: 'q1' }),
  answered('2', { id: 'a1' }),
  question('3', { id: 'q2' }),
  answered('4', { id: 'a2' }),
  question('5', { id: 'q3' }),
]
const stored = (lastMessageId: string, createdAt: number) => ({
  lastMessageId,
  createdAt,
  model: 'x/y',
  content: `to ${lastMessageId}`,
})

describe('a stored summary', () => {
  it('is used when it stands for enough and leaves the question', () => {
    expect(summaryFor([stored('a1', 1)], path, 2)).toEqual({
      messages: 2,
      summary: { model: 'x/y', content: 'to a1' },
    })
    expect(summaryFor([stored('a2', 1)], path, 2)?.messages).toBe(4)
    expect(summaryFor([stored('a1', 1)], path, 4)).toBeNull()
    expect(summaryFor([stored('q3', 1)], path, 2)).toBeNull()
  })

  it('of another branch is none', () => {
    expect(summaryFor([stored('elsewhere', 1)], path, 2)).toBeNull()
    expect(summaryWithin([stored('elsewhere', 1)], path, 4)).toBeNull()
  })

  it('is the newest one of several', () => {
    const both = [stored('a1', 2), stored('a2', 1)]
    expect(summaryFor(both, path, 2)?.messages).toBe(2)
  })

  it('of a part is what a new one goes on from', () => {
    expect(summaryWithin([stored('a1', 1)], path, 4)?.messages).toBe(2)
    expect(summaryWithin([stored('a2', 1)], path, 4)).toBeNull()
  })
})

describe('what a model is asked for a summary', () => {
  it('is what was summarised before and what came since, with the names of files', () => {
    const [system, user] = summaryPrompt('앞의 요약', [
      question('이걸 봐 줘', { attachments: [file('표.csv')] }),
      answered('네'),
    ])
    expect(system?.role).toBe('system')
    expect(user?.content).toBe(
      'Summary of what came before:\n앞의 요약\n\nUser: (attached: 표.csv)\n이걸 봐 줘\n\nAssistant: 네',
    )
  })
})
