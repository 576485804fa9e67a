import type { AppError } from '@shared/appError'
import type { Omission } from '@shared/model/fit'
import type { Answer, AnswerOrigin } from '@shared/model/message'
import { readParameters } from '@shared/model/parameterValues'
import type { Parameters } from '@shared/model/parameters'
import type { Timing, Usage } from '@shared/model/usage'
import type { SqlRow, SqlValue, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { integer, nullableInteger, nullableText, oneOf, text } from './database/row'
import { omissionFromJson } from './storedFit'

/*
 * The table `answer_details`: what an answer was asked with and how it went. Answers of databases from before it have no
 * row there, which reads as one that was sent with nothing set.
 */

const origins: readonly AnswerOrigin[] = ['send', 'retry', 'continue', 'compare', 'merge']

/** What an answer's details `a` are read with; to be joined with LEFT JOIN. */
export const detailColumns = `
  a.origin, a.comparison_id, a.parameters, a.first_token_ms, a.reasoning_ms, a.duration_ms, a.cached_tokens,
  a.reasoning_tokens, a.usage_estimated, a.error_parameter, a.error_context_window, a.omission`

type Details = Pick<Answer, 'origin' | 'comparisonId' | 'parameters' | 'timing' | 'omission'>

/** @param row with {@link detailColumns}, all null where there is no row. */
export function detailsFromRow(row: SqlRow): Details {
  return {
    origin: oneOf(origins, nullableText(row, 'origin')) ?? 'send',
    comparisonId: nullableText(row, 'comparison_id'),
    parameters: readParameters(text(row, 'parameters')),
    timing: {
      firstTokenMs: nullableInteger(row, 'first_token_ms'),
      reasoningMs: nullableInteger(row, 'reasoning_ms'),
      durationMs: nullableInteger(row, 'duration_ms'),
    },
    omission: omissionFromJson(nullableText(row, 'omission')),
  }
}

/** The parts of `Usage` that are no columns of `messages`. */
export function usageDetailsFromRow(
  row: SqlRow,
): Pick<Usage, 'cachedTokens' | 'reasoningTokens' | 'estimated'> {
  return {
    cachedTokens: nullableInteger(row, 'cached_tokens'),
    reasoningTokens: nullableInteger(row, 'reasoning_tokens'),
    estimated: integer(row, 'usage_estimated') !== 0,
  }
}

/** The parts of `AppError` that are no columns of `messages`. */
export function errorDetailsFromRow(row: SqlRow): Pick<AppError, 'parameter' | 'contextWindow'> {
  const parameter = nullableText(row, 'error_parameter')
  const contextWindow = nullableInteger(row, 'error_context_window')
  return { ...(parameter !== null && { parameter }), ...(contextWindow !== null && { contextWindow }) }
}

export function insertDetails(
  db: WritableDb,
  answerId: string,
  asked: {
    origin: AnswerOrigin
    comparisonId: string | null
    parameters: Parameters
    omission: Omission | null
  },
): void {
  db.run(
    `INSERT INTO answer_details (message_id, origin, comparison_id, parameters, omission) VALUES (?, ?, ?, ?, ?)`,
    answerId,
    asked.origin,
    asked.comparisonId,
    JSON.stringify(asked.parameters),
    omissionToJson(asked.omission),
  )
}

/** How an answer went, as far as it is no column of `messages`. */
type Outcome = { usage: Usage | null; timing: Timing; error: AppError | null }

/** The columns of {@link outcomeValues}, in their order. */
export const outcomeColumns = `
  first_token_ms, reasoning_ms, duration_ms, cached_tokens, reasoning_tokens, usage_estimated, error_parameter,
  error_context_window`

export function outcomeValues({ usage, timing, error }: Outcome): SqlValue[] {
  return [
    timing.firstTokenMs,
    timing.reasoningMs,
    timing.durationMs,
    usage?.cachedTokens ?? null,
    usage?.reasoningTokens ?? null,
    usage?.estimated ? 1 : 0,
    error?.parameter ?? null,
    error?.contextWindow ?? null,
  ]
}

/** How it went, when it is over. */
export function finishDetails(db: WritableDb, answerId: string, outcome: Outcome): void {
  db.run(
    `INSERT INTO answer_details (message_id, ${outcomeColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (message_id) DO UPDATE SET first_token_ms = excluded.first_token_ms,
       reasoning_ms = excluded.reasoning_ms, duration_ms = excluded.duration_ms,
       cached_tokens = excluded.cached_tokens, reasoning_tokens = excluded.reasoning_tokens,
       usage_estimated = excluded.usage_estimated, error_parameter = excluded.error_parameter,
       error_context_window = excluded.error_context_window`,
    answerId,
    ...outcomeValues(outcome),
  )
}

/** Notes what is not sent with an answer's question; known only once it is about to go out. @throws `not-found` */
export function setOmission(db: WritableDb, input: { answerId: string; omission: Omission | null }): null {
  const changed = db.run(
    `INSERT INTO answer_details (message_id, omission)
     SELECT id, ?2 FROM messages WHERE id = ?1 AND role = 'assistant'
     ON CONFLICT (message_id) DO UPDATE SET omission = excluded.omission`,
    input.answerId,
    omissionToJson(input.omission),
  )
  if (changed === 0) throw notFound('answer')
  return null
}

export function omissionToJson(omission: Omission | null): string | null {
  return omission === null ? null : JSON.stringify(omission)
}
