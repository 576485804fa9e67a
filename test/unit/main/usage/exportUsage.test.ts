import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fail, ok } from '@shared/appError'
import { usageCsvTexts } from '@main/i18n/usageCsvTexts'
import { usageCalls } from '@main/history/usageCalls'
import { exportUsage } from '@main/usage/exportUsage'
import { ledgerCall, writeCalls } from '../../../history/support/ledger'
import { openTestDatabase } from '../../../history/support/testDatabase'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

const always = { from: 0, to: Number.MAX_SAFE_INTEGER }
const texts = usageCsvTexts('en')
const connectionName = (id: string): string => `<${id}>`

function historyOf(db = openTestDatabase()) {
  const limits: number[] = []
  return {
    db,
    limits,
    usageCalls: async (input: Parameters<typeof usageCalls>[1]) => {
      limits.push(input.limit)
      return ok(usageCalls(db, input))
    },
  }
}

function rowsOf(path: string): string[][] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\r\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => line.split(','))
}

test('every call of the period is in the file, across pages, with its numbers as they are', async () => {
  const history = historyOf()
  writeCalls(
    history.db,
    Array.from({ length: 1_203 }, (_, index) =>
      ledgerCall({ at: index, inputTokens: index, outputTokens: 1 }),
    ),
  )
  const path = join(temporaryFolder(), 'usage.csv')
  const result = await exportUsage(history, { path, period: { from: 1, to: 1_202 }, texts, connectionName })
  expect(result).toEqual(ok(1_201))
  const [head, ...rows] = rowsOf(path)
  const input = head?.indexOf('Input tokens') ?? -1
  expect(rows.map((row) => row[input])).toEqual(Array.from({ length: 1_201 }, (_, index) => `${index + 1}`))
  expect(Math.max(...history.limits)).toBeLessThan(1_201)
})

test('an empty period gives a file with the names of its columns, marked as UTF-8, in Korean too', async () => {
  const path = join(temporaryFolder(), 'usage.csv')
  const korean = usageCsvTexts('ko')
  await exportUsage(historyOf(), { path, period: always, texts: korean, connectionName })
  expect(readFileSync(path).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(rowsOf(path)).toEqual([Object.values(korean)])
})

test('a call is written in words and numbers that a spreadsheet reads', async () => {
  const history = historyOf()
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  history.db.run(
    'INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, \'=HYPERLINK("http://evil.example")\', 1, 1)',
    id,
  )
  const at = new Date(2026, 10, 23, 4, 5, 6, 789)
  writeCalls(history.db, [
    ledgerCall({
      id,
      at: at.getTime(),
      conversationId: id,
      model: 'a/"b",c',
      estimated: true,
      durationMs: null,
    }),
  ])
  const path = join(temporaryFolder(), 'usage.csv')
  await exportUsage(history, { path, period: always, texts, connectionName })
  const line = readFileSync(path, 'utf8').split('\r\n')[1]
  expect(line).toBe(
    [
      '2026-11-23 04:05:06',
      at.toISOString(),
      '<default>',
      '"a/""b"",c"',
      'chat-completions,yes,answer,complete,',
      '100,20,,,yes,,300,',
      '"\'=HYPERLINK(""http://evil.example"")"',
      id,
    ].join(','),
  )
})

test('a key that a conversation was named after is not in the file', async () => {
  const history = historyOf()
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const key = 'runyour-v1-test-0123456789abcdefghijklmnopqrstuvwxyz'
  history.db.run(
    'INSERT INTO conversations (id, title, created_at, updated_at) VALUES (?, ?, 1, 1)',
    id,
    `my key: ${key}`,
  )
  writeCalls(history.db, [ledgerCall({ conversationId: id })])
  const path = join(temporaryFolder(), 'usage.csv')
  await exportUsage(history, { path, period: always, texts, connectionName })
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('my key: [key]')
  expect(text).not.toContain(key)
})

test('a history that fails half way leaves the file of before as it was, and nothing beside it', async () => {
  const history = historyOf()
  writeCalls(
    history.db,
    Array.from({ length: 600 }, (_, at) => ledgerCall({ at })),
  )
  const path = join(temporaryFolder(), 'usage.csv')
  writeFileSync(path, 'from before')
  const error = { code: 'history-unreadable' as const, message: 'the disk is gone' }
  const failing = {
    usageCalls: async (input: Parameters<typeof history.usageCalls>[0]) =>
      input.after === null ? history.usageCalls(input) : fail(error),
  }
  expect(await exportUsage(failing, { path, period: always, texts, connectionName })).toEqual(fail(error))
  expect(readFileSync(path, 'utf8')).toBe('from before')
  expect(readdirSync(dirname(path))).toEqual(['usage.csv'])
})

test('a place that cannot be written to is said to be one', async () => {
  const path = join(temporaryFolder(), 'missing', 'usage.csv')
  const result = await exportUsage(historyOf(), { path, period: always, texts, connectionName })
  expect(result).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
  expect(existsSync(path)).toBe(false)
})
