import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { text } from '@main/history/database/row'
import { callsSql, type UsageCall, usageCalls } from '@main/history/usageCalls'
import { ledgerCall, writeCalls } from './support/ledger'
import { openTestDatabase } from './support/testDatabase'

const always = { from: 0, to: Number.MAX_SAFE_INTEGER }

describe('the calls of a period', () => {
  it('come in pages, each once and in their order, also those of one millisecond', () => {
    const db = openTestDatabase()
    const written = writeCalls(
      db,
      [5, 7, 7, 7, 9, 1, 12].map((at) => ledgerCall({ at })),
    )
    const expected = written
      .filter(({ at }) => at >= 5 && at < 12)
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const read: UsageCall[] = []
    for (;;) {
      const last = read.at(-1)
      const after = last ? { at: last.at, id: last.id } : null
      const page = usageCalls(db, { from: 5, to: 12, after, limit: 2 })
      if (page.length === 0) break
      read.push(...page)
    }
    expect(read.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  })

  it('are given as they are stored, with the title of a conversation that is still there', () => {
    const db = openTestDatabase()
    const id = randomUUID()
    db.run(
      "INSERT INTO model_settings (model, input_rate, output_rate) VALUES ('openai/gpt-5.2', 2000, 10000)",
    )
    db.run("INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, '제목', 1, 1)", id)
    const [whole, empty] = writeCalls(db, [
      ledgerCall({ at: 1, conversationId: id, cachedTokens: 3, reasoningTokens: 4, estimated: true }),
      ledgerCall({
        at: 2,
        conversationId: randomUUID(),
        streamed: false,
        outcome: 'failed',
        errorCode: 'timeout',
        inputTokens: null,
        outputTokens: null,
        firstTokenMs: null,
        durationMs: null,
      }),
    ])
    const read = (call: typeof whole, conversationTitle: string, credits: number | null) => {
      const { messageId: _unneeded, ...rest } = call ?? ledgerCall()
      return { ...rest, conversationTitle, credits }
    }
    expect(usageCalls(db, { ...always, after: null, limit: 10 })).toEqual([
      read(whole, '제목', 0.4),
      read(empty, '', null),
    ])
  })

  it('are found by time and need no sorting', () => {
    const steps = openTestDatabase()
      .all(`EXPLAIN QUERY PLAN ${callsSql}`)
      .map((row) => text(row, 'detail'))
    expect(steps[0]).toMatch(/^SEARCH calls USING INDEX calls_by_time \(/)
    expect(steps.join()).not.toMatch(/SCAN|TEMP B-TREE/)
  })
})
