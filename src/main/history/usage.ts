import type { UsageTotal } from '@shared/contract/usage'
import { creditsOfCall, type Rates } from '@shared/model/rates'
import type { ReadableDb, SqlRow } from './database/db'
import { integer, text } from './database/row'
import { ratesByModel } from './rates'

/*
 * What the ledger (table `calls`) adds up to. SQL sums the tokens by group and model, and the credits follow from those
 * sums: they are proportional to the tokens of one model.
 */

type Grouping = 'day' | 'model' | 'conversation' | 'connection'

const keys: Record<Grouping, string> = {
  // In the machine's time zone, summer time included: a day is what the person calls one.
  day: "strftime('%Y-%m-%d', at / 1000, 'unixepoch', 'localtime')",
  model: 'model',
  conversation: "coalesce(conversation_id, '')",
  connection: 'connection_id',
}

/**
 * Sums by group and model (the demo's apart) of the calls from `?1` up to and without `?2`; exported for the test of its plan. What came from
 * a cache is part of the input and never more than it, as in `creditsOf`.
 */
export const totalsSql = (by: Grouping): string => `
  SELECT ${keys[by]} AS key, model, iif(connection_id = 'demo', 'demo', '') AS connection, count(*) AS calls,
    sum(outcome IN ('failed', 'interrupted')) AS failed,
    sum(outcome = 'stopped') AS stopped,
    coalesce(sum(input_tokens), 0) AS input_tokens,
    coalesce(sum(output_tokens), 0) AS output_tokens,
    coalesce(sum(min(cached_tokens, coalesce(input_tokens, 0))), 0) AS cached_tokens,
    coalesce(sum(reasoning_tokens), 0) AS reasoning_tokens,
    sum(estimated <> 0 AND coalesce(input_tokens, output_tokens) IS NOT NULL) AS estimated_calls,
    sum(coalesce(input_tokens, output_tokens) IS NULL) AS unknown_calls
  FROM calls WHERE at >= ?1 AND at < ?2 GROUP BY 1, 2, 3`

/**
 * The groups of a period and the sum of them all: days in their order, anything else by tokens, the most first.
 * @param input.from milliseconds since 1970; `to` is the first one that does not belong to it any more.
 */
export function usageTotals(
  db: ReadableDb,
  input: { from: number; to: number; by: Grouping },
): { groups: UsageTotal[]; sum: UsageTotal } {
  const rates = ratesByModel(db)
  const groups = new Map<string, UsageTotal>()
  let sum = nothing('')
  for (const row of db.all(totalsSql(input.by), input.from, input.to)) {
    const key = text(row, 'key')
    const counts = countsFromRow(row, rates)
    groups.set(key, plus(groups.get(key) ?? nothing(key), counts))
    sum = plus(sum, counts)
  }
  const named = [...groups.values()].map((group) => ({ ...group, name: nameOf(db, input.by, group.key) }))
  return { groups: named.toSorted(input.by === 'day' ? byKey : byTokens), sum }
}

type Counts = Omit<UsageTotal, 'key' | 'name'>

function countsFromRow(row: SqlRow, rates: ReadonlyMap<string, Rates>): Counts {
  const model = text(row, 'model')
  const tokens = {
    inputTokens: integer(row, 'input_tokens'),
    outputTokens: integer(row, 'output_tokens'),
    cachedTokens: integer(row, 'cached_tokens'),
    reasoningTokens: integer(row, 'reasoning_tokens'),
  }
  const calls = integer(row, 'calls')
  const unknownCalls = integer(row, 'unknown_calls')
  const call = { model, connectionId: text(row, 'connection') }
  const credits = creditsOfCall(call, { ...tokens, estimated: false }, rates.get(model) ?? null)
  return {
    ...tokens,
    calls,
    failed: integer(row, 'failed'),
    stopped: integer(row, 'stopped'),
    estimatedCalls: integer(row, 'estimated_calls'),
    unknownCalls,
    credits: credits ?? 0,
    // A call of which no tokens are known has no credits to miss.
    unratedCalls: credits === null ? calls - unknownCalls : 0,
  }
}

function nothing(key: string): UsageTotal {
  return {
    key,
    name: key,
    calls: 0,
    failed: 0,
    stopped: 0,
    inputTokens: 0,
    outputTokens: 0,
    cachedTokens: 0,
    reasoningTokens: 0,
    estimatedCalls: 0,
    unknownCalls: 0,
    credits: 0,
    unratedCalls: 0,
  }
}

function plus(total: UsageTotal, more: Counts): UsageTotal {
  return {
    ...total,
    calls: total.calls + more.calls,
    failed: total.failed + more.failed,
    stopped: total.stopped + more.stopped,
    inputTokens: total.inputTokens + more.inputTokens,
    outputTokens: total.outputTokens + more.outputTokens,
    cachedTokens: total.cachedTokens + more.cachedTokens,
    reasoningTokens: total.reasoningTokens + more.reasoningTokens,
    estimatedCalls: total.estimatedCalls + more.estimatedCalls,
    unknownCalls: total.unknownCalls + more.unknownCalls,
    credits: total.credits + more.credits,
    unratedCalls: total.unratedCalls + more.unratedCalls,
  }
}

function nameOf(db: ReadableDb, by: Grouping, key: string): string {
  if (by !== 'conversation') return key
  const row = db.get('SELECT title FROM conversations WHERE id = ? AND deleted_at IS NULL', key)
  return row ? text(row, 'title') : ''
}

function byKey(a: UsageTotal, b: UsageTotal): number {
  return a.key < b.key ? -1 : 1
}

function byTokens(a: UsageTotal, b: UsageTotal): number {
  return tokensOf(b) - tokensOf(a) || b.calls - a.calls || byKey(a, b)
}

function tokensOf({ inputTokens, outputTokens }: UsageTotal): number {
  return inputTokens + outputTokens
}
