import { creditsOfCall, type Rates } from '@shared/model/rates'
import type { ReadableDb, SqlRow } from './database/db'
import { integer, nullableInteger, nullableText, text } from './database/row'
import { ratesByModel } from './rates'

/** One call as it stands in the ledger; words of closed lists verbatim. Times in milliseconds. */
export type UsageCall = {
  id: string
  at: number
  conversationId: string | null
  /** Empty when the conversation is gone, or was none. */
  conversationTitle: string
  connectionId: string
  model: string
  api: string
  streamed: boolean
  purpose: string
  outcome: string
  errorCode: string | null
  inputTokens: number | null
  outputTokens: number | null
  cachedTokens: number | null
  reasoningTokens: number | null
  estimated: boolean
  /** By the rates that were typed in; null without rates or tokens. */
  credits: number | null
  firstTokenMs: number | null
  durationMs: number | null
}

/** Exported for the test of its plan. */
export const callsSql = `
  SELECT calls.*, conversations.title AS conversation_title FROM calls
  LEFT JOIN conversations ON conversations.id = calls.conversation_id AND conversations.deleted_at IS NULL
  WHERE (calls.at, calls.id) > (?, ?) AND calls.at < ? ORDER BY calls.at, calls.id LIMIT ?`

/**
 * Calls of a period behind `after`, the oldest first: a file of any length is written from pages that cost the same each.
 * @param input.from milliseconds since 1970; `to` is the first one that does not belong to it any more.
 */
export function usageCalls(
  db: ReadableDb,
  input: { from: number; to: number; after: { at: number; id: string } | null; limit: number },
): UsageCall[] {
  // No ID sorts before the empty one.
  const after = input.after ?? { at: input.from, id: '' }
  const rates = ratesByModel(db)
  return db
    .all(callsSql, after.at, after.id, input.to, input.limit)
    .map((row) => callFromRow(row, rates.get(text(row, 'model')) ?? null))
}

function callFromRow(row: SqlRow, rates: Rates | null): UsageCall {
  const inputTokens = nullableInteger(row, 'input_tokens')
  const outputTokens = nullableInteger(row, 'output_tokens')
  const cachedTokens = nullableInteger(row, 'cached_tokens')
  const reasoningTokens = nullableInteger(row, 'reasoning_tokens')
  const estimated = integer(row, 'estimated') === 1
  const model = text(row, 'model')
  const connectionId = text(row, 'connection_id')
  const counted = inputTokens !== null || outputTokens !== null
  const usage = {
    inputTokens: inputTokens ?? 0,
    outputTokens: outputTokens ?? 0,
    cachedTokens,
    reasoningTokens,
    estimated,
  }
  return {
    id: text(row, 'id'),
    at: integer(row, 'at'),
    conversationId: nullableText(row, 'conversation_id'),
    conversationTitle: text(row, 'conversation_title'),
    connectionId,
    model,
    api: text(row, 'api'),
    streamed: integer(row, 'streamed') === 1,
    purpose: text(row, 'purpose'),
    outcome: text(row, 'outcome'),
    errorCode: nullableText(row, 'error_code'),
    inputTokens,
    outputTokens,
    cachedTokens,
    reasoningTokens,
    estimated,
    credits: counted ? creditsOfCall({ model, connectionId }, usage, rates) : null,
    firstTokenMs: nullableInteger(row, 'first_token_ms'),
    durationMs: nullableInteger(row, 'duration_ms'),
  }
}
