import { describe, expect, it } from 'vitest'
import { endCall, startCall } from '@main/history/calls'
import { deleteConversation } from '@main/history/conversations'
import { aConversation, aFinishedTurn, nobody } from './support/conversation'
import { purgeDeleted } from './support/purge'
import { openTestDatabase } from './support/testDatabase'

const call = {
  conversationId: null,
  messageId: null,
  connectionId: 'default',
  model: 'a/b',
  api: 'responses',
  streamed: false,
  purpose: 'merge',
} as const
const ended = {
  outcome: 'complete',
  errorCode: null,
  usage: null,
  firstTokenMs: null,
  durationMs: null,
} as const

describe('the ledger', () => {
  it('notes a call before it is made, and how it went', () => {
    const db = openTestDatabase()
    const id = startCall(db, call, 5)
    const started = {
      id,
      at: 5,
      conversation_id: null,
      message_id: null,
      connection_id: 'default',
      model: 'a/b',
      api: 'responses',
      streamed: 0,
      purpose: 'merge',
      outcome: 'running',
      error_code: null,
      input_tokens: null,
      output_tokens: null,
      cached_tokens: null,
      reasoning_tokens: null,
      estimated: 0,
      first_token_ms: null,
      duration_ms: null,
    }
    expect(db.all('SELECT * FROM calls')).toEqual([started])
    const usage = { inputTokens: 1, outputTokens: 2, cachedTokens: 0, reasoningTokens: 3, estimated: true }
    endCall(db, { id, outcome: 'failed', errorCode: 'stalled', usage, firstTokenMs: 0, durationMs: 9 })
    expect(db.all('SELECT * FROM calls')).toEqual([
      {
        ...started,
        outcome: 'failed',
        error_code: 'stalled',
        input_tokens: 1,
        output_tokens: 2,
        cached_tokens: 0,
        reasoning_tokens: 3,
        estimated: 1,
        first_token_ms: 0,
        duration_ms: 9,
      },
    ])
  })

  it('ends a call once, and knows no unknown one', () => {
    const db = openTestDatabase()
    const [id, other] = [startCall(db, { ...call, streamed: true }, 5), startCall(db, call, 6)]
    endCall(db, { id, ...ended, outcome: 'stopped' })
    endCall(db, { id, ...ended })
    expect(db.all('SELECT id, outcome, streamed FROM calls ORDER BY at')).toEqual([
      { id, outcome: 'stopped', streamed: 1 },
      { id: other, outcome: 'running', streamed: 0 },
    ])
    expect(() => endCall(db, { id: nobody, ...ended })).toThrow('no such call')
  })

  it('outlives the conversation that was paid for', () => {
    const db = openTestDatabase()
    const conversationId = aConversation(db)
    const { answer } = aFinishedTurn(db, conversationId)
    const id = startCall(db, { ...call, conversationId, messageId: answer.id }, 5)
    deleteConversation(db, { id: conversationId }, 6)
    expect(purgeDeleted(db, { before: 7 })).toBe(1)
    expect(db.all('SELECT id, conversation_id, message_id FROM calls')).toEqual([
      { id, conversation_id: conversationId, message_id: answer.id },
    ])
  })
})
