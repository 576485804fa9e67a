import { v7 as uuid } from 'uuid'
import type { CallOutcome, LedgerCall } from '@shared/model/ledger'
import type { Usage } from '@shared/model/usage'
import type { WritableDb } from './database/db'
import { notFound } from './database/historyFailure'

/*
 * The table `calls`, write side: the ledger. A call is noted before it is made, so that one during which the app goes
 * away is known as well.
 */

/** Notes a call that is about to be made. Returns its ID. */
export function startCall(
  db: WritableDb,
  input: Pick<
    LedgerCall,
    'conversationId' | 'messageId' | 'connectionId' | 'model' | 'api' | 'streamed' | 'purpose'
  >,
  at: number,
): string {
  const id = uuid()
  db.run(
    `INSERT INTO calls (id, at, conversation_id, message_id, connection_id, model, api, streamed, purpose, outcome)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'running')`,
    id,
    at,
    input.conversationId,
    input.messageId,
    input.connectionId,
    input.model,
    input.api,
    input.streamed ? 1 : 0,
    input.purpose,
  )
  return id
}

/**
 * Notes how a call went, once: one that is over stays as it is.
 * @param input.firstTokenMs milliseconds since it was made, like `durationMs`.
 * @throws `not-found`
 */
export function endCall(
  db: WritableDb,
  input: {
    id: string
    outcome: Exclude<CallOutcome, 'running'>
    errorCode: string | null
    usage: Usage | null
    firstTokenMs: number | null
    durationMs: number | null
  },
): null {
  const { id, usage } = input
  const ended = db.run(
    `UPDATE calls SET outcome = ?, error_code = ?, input_tokens = ?, output_tokens = ?, cached_tokens = ?,
       reasoning_tokens = ?, estimated = ?, first_token_ms = ?, duration_ms = ?
     WHERE id = ? AND outcome = 'running'`,
    input.outcome,
    input.errorCode,
    usage?.inputTokens ?? null,
    usage?.outputTokens ?? null,
    usage?.cachedTokens ?? null,
    usage?.reasoningTokens ?? null,
    usage?.estimated ? 1 : 0,
    input.firstTokenMs,
    input.durationMs,
    id,
  )
  if (ended === 0 && !db.get('SELECT id FROM calls WHERE id = ?', id)) throw notFound('call')
  return null
}

/** Exported for the test of its query plan. */
export const interruptCallsSql = "UPDATE calls SET outcome = 'interrupted' WHERE outcome = 'running'"

/** For calls that were left running by a process that is gone. */
export function interruptCalls(db: WritableDb): void {
  db.run(interruptCallsSql)
}
