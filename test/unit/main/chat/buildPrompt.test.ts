import { describe, expect, it } from 'vitest'
import type { Message } from '@shared/model/message'
import { buildPrompt } from '@main/chat/buildPrompt'

const base = { id: 'x', conversationId: 'c', parentId: null, createdAt: 0 }
const user = (content: string): Message => ({ ...base, role: 'user', content })
const answer = (content: string, reasoning = ''): Message => ({
  ...base,
  role: 'assistant',
  status: 'complete',
  model: 'a/b',
  connectionId: 'default',
  content,
  reasoning,
  finishReason: null,
  usage: null,
  error: null,
})

describe('a prompt', () => {
  it('is the system prompt, then the branch in its order', () => {
    expect(buildPrompt('짧게 답해요.', [user('안녕'), answer('네'), user('또')])).toEqual([
      { role: 'system', content: '짧게 답해요.' },
      { role: 'user', content: '안녕' },
      { role: 'assistant', content: '네' },
      { role: 'user', content: '또' },
    ])
  })

  it.each(['', ' \n'])('has no system message for %j', (systemPrompt) => {
    expect(buildPrompt(systemPrompt, [user('a')])).toEqual([{ role: 'user', content: 'a' }])
  })

  it('never sends reasoning back', () => {
    expect(JSON.stringify(buildPrompt('', [user('a'), answer('b', 'secret thoughts')]))).not.toContain(
      'secret',
    )
  })

  it('leaves out answers without text, which providers refuse', () => {
    expect(buildPrompt('', [user('a'), answer('', 'thought'), user('b'), answer(' \n'), answer('')])).toEqual(
      [
        { role: 'user', content: 'a' },
        { role: 'user', content: 'b' },
      ],
    )
  })

  it('leaves text as it was written, spaces and all', () => {
    expect(buildPrompt(' s ', [user('  a\n')])).toEqual([
      { role: 'system', content: ' s ' },
      { role: 'user', content: '  a\n' },
    ])
  })
})
