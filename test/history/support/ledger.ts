import { v7 as uuid } from 'uuid'
import type { LedgerCall } from '@shared/model/ledger'
import type { WritableDb } from '@main/history/database/db'

/** A call that ended well, with the tokens a test does not care about; what it does care about is given. */
export function ledgerCall(change: Partial<LedgerCall> = {}): LedgerCall {
  return {
    id: uuid(),
    at: 1_000,
    conversationId: null,
    messageId: null,
    connectionId: 'default',
    model: 'openai/gpt-5.2',
    api: 'chat-completions',
    streamed: true,
    purpose: 'answer',
    outcome: 'complete',
    errorCode: null,
    inputTokens: 100,
    outputTokens: 20,
    cachedTokens: null,
    reasoningTokens: null,
    estimated: false,
    firstTokenMs: 300,
    durationMs: 2_300,
    ...change,
  }
}

/** Writes calls into the ledger directly, and gives them back. */
export function writeCalls(db: WritableDb, calls: readonly LedgerCall[]): readonly LedgerCall[] {
  db.transaction(() => {
    for (const call of calls) {
      db.run(
        `INSERT INTO calls (id, at, conversation_id, message_id, connection_id, model, api, streamed, purpose, outcome,
           error_code, input_tokens, output_tokens, cached_tokens, reasoning_tokens, estimated, first_token_ms, duration_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        call.id,
        call.at,
        call.conversationId,
        call.messageId,
        call.connectionId,
        call.model,
        call.api,
        Number(call.streamed),
        call.purpose,
        call.outcome,
        call.errorCode,
        call.inputTokens,
        call.outputTokens,
        call.cachedTokens,
        call.reasoningTokens,
        Number(call.estimated),
        call.firstTokenMs,
        call.durationMs,
      )
    }
  })
  return calls
}
