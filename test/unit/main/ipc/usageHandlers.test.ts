import { expect, test } from 'vitest'
import { fail, ok } from '@shared/appError'
import { usageTotals } from '@main/history/usage'
import { usageHandlers } from '@main/ipc/handlers/usageHandlers'
import { ledgerCall, writeCalls } from '../../../history/support/ledger'
import { openTestDatabase } from '../../../history/support/testDatabase'

const period = { from: 5, to: 9 }

function handlers(change: { path?: string | null; rows?: number | null } = {}) {
  const { path = '/tmp/usage.csv', rows = 3 } = change
  const db = openTestDatabase()
  const exported: unknown[] = []
  const made = usageHandlers({
    history: { usageTotals: async (input) => ok(usageTotals(db, input)) },
    dialogs: { pickSavePath: async () => path },
    exportTo: async (...input) => {
      exported.push(input)
      return rows === null ? fail({ code: 'disk-full', message: 'full' }) : ok(rows)
    },
    now: () => new Date(2026, 10, 23).getTime(),
  })
  return { db, exported, ...made }
}

test('the month counts from its first midnight and no call before it', async () => {
  const { db, ...made } = handlers()
  db.run("INSERT INTO model_settings (model, input_rate, output_rate) VALUES ('openai/gpt-5.2', 10000, 0)")
  const first = new Date(2026, 10, 1).getTime()
  writeCalls(db, [
    ledgerCall({ at: first - 1 }),
    ledgerCall({ at: first }),
    ledgerCall({ at: first, model: 'a/unrated' }),
  ])
  expect(await made['usage.month']({})).toEqual(ok({ credits: 1, unratedCalls: 1 }))
})

test('an export goes to the picked place and says how many calls it wrote', async () => {
  const made = handlers()
  expect(await made['usage.export'](period)).toEqual(ok({ path: '/tmp/usage.csv', rows: 3 }))
  expect(made.exported).toEqual([['/tmp/usage.csv', period]])
})

test('without a place nothing is written, and a failure is handed on', async () => {
  const without = handlers({ path: null })
  expect(await without['usage.export'](period)).toEqual(ok(null))
  expect(without.exported).toEqual([])
  expect(await handlers({ rows: null })['usage.export'](period)).toMatchObject({
    ok: false,
    error: { code: 'disk-full' },
  })
})
