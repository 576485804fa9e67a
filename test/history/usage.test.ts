import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rates } from '@shared/model/rates'
import type { Connection } from '@main/history/database/connection'
import type { WritableDb } from '@main/history/database/db'
import { text } from '@main/history/database/row'
import { totalsSql, usageTotals } from '@main/history/usage'
import { ledgerCall, writeCalls } from './support/ledger'
import { openTestDatabase } from './support/testDatabase'

const always = { from: 0, to: Number.MAX_SAFE_INTEGER }
const gpt = 'openai/gpt-5.2'
const sonnet = 'anthropic/claude-sonnet-5'

let db: Connection

beforeEach(() => {
  db = openTestDatabase()
})

function rate(model: string, { input, output, cached }: Rates): void {
  db.run(
    'INSERT INTO model_settings (model, input_rate, output_rate, cached_rate) VALUES (?, ?, ?, ?)',
    model,
    input,
    output,
    cached,
  )
}

function addConversation(handle: WritableDb, title: string, deletedAt: number | null = null): string {
  const id = randomUUID()
  handle.run(
    'INSERT INTO conversations (id, title, created_at, updated_at, deleted_at) VALUES (?, ?, 1, 1, ?)',
    id,
    title,
    deletedAt,
  )
  return id
}

describe('the sums of a period', () => {
  it('count every outcome, what is estimated and what is unknown', () => {
    writeCalls(db, [
      ledgerCall({ inputTokens: 100, outputTokens: 20, cachedTokens: 60, reasoningTokens: 5 }),
      ledgerCall({ outcome: 'stopped', inputTokens: 10, outputTokens: 3, estimated: true }),
      ledgerCall({ outcome: 'failed', inputTokens: null, outputTokens: null, errorCode: 'no-credit' }),
      ledgerCall({ outcome: 'interrupted', inputTokens: null, outputTokens: null }),
      ledgerCall({ outcome: 'running', inputTokens: null, outputTokens: null }),
    ])
    expect(usageTotals(db, { ...always, by: 'model' }).sum).toMatchObject({
      calls: 5,
      failed: 2,
      stopped: 1,
      inputTokens: 110,
      outputTokens: 23,
      cachedTokens: 60,
      reasoningTokens: 5,
      estimatedCalls: 1,
      unknownCalls: 3,
    })
  })

  it('begin with its first millisecond and end before its last', () => {
    writeCalls(
      db,
      [999, 1000, 1999, 2000].map((at) => ledgerCall({ at, inputTokens: at, outputTokens: 0 })),
    )
    expect(usageTotals(db, { from: 1000, to: 2000, by: 'day' }).sum.inputTokens).toBe(2999)
  })

  it('are nothing where nothing was asked', () => {
    const { groups, sum } = usageTotals(db, { ...always, by: 'connection' })
    expect(groups).toEqual([])
    expect(sum).toMatchObject({ calls: 0, inputTokens: 0, credits: 0, unratedCalls: 0 })
  })
})

describe('credits', () => {
  it('follow from the rates of each model; the cached part of the input has its own', () => {
    rate(gpt, { input: 2, output: 10, cached: 0.5 })
    rate(sonnet, { input: 3, output: 15, cached: null })
    writeCalls(db, [
      ledgerCall({ model: gpt, inputTokens: 1_000_000, outputTokens: 100_000, cachedTokens: 400_000 }),
      // More cached than asked cannot be; it must not make the rest negative.
      ledgerCall({ model: gpt, inputTokens: 100_000, outputTokens: 0, cachedTokens: 900_000 }),
      ledgerCall({ model: sonnet, inputTokens: 1_000_000, outputTokens: 0, cachedTokens: 500_000 }),
    ])
    const { groups, sum } = usageTotals(db, { ...always, by: 'model' })
    const credits = Object.fromEntries(groups.map((group) => [group.key, group.credits]))
    expect(credits[gpt]).toBeCloseTo(0.6 * 2 + 0.4 * 0.5 + 0.1 * 10 + 0.1 * 0.5)
    expect(credits[sonnet]).toBeCloseTo(3)
    expect(sum.credits).toBeCloseTo((credits[gpt] ?? 0) + (credits[sonnet] ?? 0))
    expect(sum.unratedCalls).toBe(0)
  })

  it('are zero for the demo and for the free alias in either spelling, and unrated where no rate was typed in', () => {
    db.run('INSERT INTO model_settings (model, input_rate) VALUES (?, 5)', sonnet)
    writeCalls(db, [
      ledgerCall({ model: 'runyour/free' }),
      ledgerCall({ model: 'RunYourAI/Free' }),
      ledgerCall({ model: gpt }),
      ledgerCall({ model: gpt, outcome: 'failed', inputTokens: null, outputTokens: null }),
      // Half a rate is none.
      ledgerCall({ model: sonnet }),
      // The demo is answered by the app itself.
      ledgerCall({ model: sonnet, connectionId: 'demo' }),
    ])
    expect(usageTotals(db, { ...always, by: 'day' }).sum).toMatchObject({ credits: 0, unratedCalls: 2 })
  })
})

describe('groups', () => {
  const before = process.env['TZ']
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  it.each([
    ['Asia/Seoul', ['2026-03-08', '2026-03-09']],
    // The clocks go forward between the two: a day begins at five o'clock UTC, the next one at four.
    ['America/New_York', ['2026-03-07', '2026-03-09']],
  ])('by day are those of the machine: %s', (zone, days) => {
    process.env['TZ'] = zone
    writeCalls(db, [
      ledgerCall({ at: Date.UTC(2026, 2, 8, 4, 59) }),
      ledgerCall({ at: Date.UTC(2026, 2, 9, 4, 0) }),
    ])
    expect(usageTotals(db, { ...always, by: 'day' }).groups.map(({ key, name }) => [key, name])).toEqual(
      days.map((day) => [day, day]),
    )
  })

  it('by conversation carry its title, and none once it is gone', () => {
    const kept = addConversation(db, '제목')
    const deleted = addConversation(db, 'Deleted', 5)
    writeCalls(db, [
      ledgerCall({ conversationId: kept }),
      ledgerCall({ conversationId: kept }),
      ledgerCall({ conversationId: deleted }),
      ledgerCall({ conversationId: null, inputTokens: 1 }),
    ])
    const { groups } = usageTotals(db, { ...always, by: 'conversation' })
    expect(groups.map(({ key, name, calls }) => [key, name, calls])).toEqual([
      [kept, '제목', 2],
      [deleted, '', 1],
      ['', '', 1],
    ])
  })

  it('by anything but the day come with the most tokens first', () => {
    writeCalls(db, [
      ledgerCall({ connectionId: 'demo', inputTokens: 1, outputTokens: 1 }),
      ledgerCall({ connectionId: 'default', inputTokens: 0, outputTokens: 9 }),
    ])
    const { groups } = usageTotals(db, { ...always, by: 'connection' })
    expect(groups.map(({ key }) => key)).toEqual(['default', 'demo'])
  })
})

describe('the plan', () => {
  it.each(['day', 'model', 'conversation', 'connection'] as const)(
    'by %s reads only the calls of the period',
    (by) => {
      const steps = db.all(`EXPLAIN QUERY PLAN ${totalsSql(by)}`, 0, 1).map((row) => text(row, 'detail'))
      expect(steps).toEqual([
        'SEARCH calls USING INDEX calls_by_time (at>? AND at<?)',
        'USE TEMP B-TREE FOR GROUP BY',
      ])
    },
  )
})
