import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Result } from '@shared/appError'
import type { History } from '@main/history/history'
import { openHistory } from '@main/history/historyClient'
import { startHistoryThread } from '@main/history/historyThread'
import { openChannel } from '@main/history/worker/workerChannel'
import { createInProcessHistory } from '@main/history/inProcessHistory'
import { bundle } from './support/bundle'
import { aQuestion, newConversation, oneAnswer } from './support/conversation'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

let built: Awaited<ReturnType<typeof bundle<'historyWorker'>>>
beforeAll(async () => {
  built = await bundle({ historyWorker: 'src/main/history/worker/historyWorker.ts' })
})
afterAll(() => built.remove())

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function openInWorker(path: string, now?: () => number): Promise<History> {
  const opened = await openHistory({
    channel: startHistoryThread(built.file('historyWorker')),
    path,
    backupFolder: `${path}-backups`,
    busyTimeoutMs: 50,
    ...(now && { now }),
  })
  const history = value(opened)
  onTestFinished(async () => void (await history.close()))
  return history
}

const ways: [string, (path: string, now?: () => number) => Promise<History>][] = [
  ['in the worker thread', openInWorker],
  ['in the process', async (path, now) => value(createInProcessHistory(path, now ? { now } : {}))],
]

describe.each(ways)('the history %s', (_, open) => {
  it('keeps a conversation over a restart', async () => {
    const path = join(temporaryFolder(), 'history.db')
    let time = 1000
    const first = await open(path, () => (time += 1))
    const created = value(await first.createConversation(newConversation))
    const turn = oneAnswer(value(await first.beginTurn(aQuestion(created.id, '안녕'))))
    const piece = { answerId: turn.answer.id, content: '반가워요', reasoning: '' }
    expect(await first.appendToAnswers({ pieces: [piece] })).toEqual({ ok: true, value: null })
    expect(created.createdAt).toBe(1002)
    expect(turn.conversation.updatedAt).toBe(1003)
    expect(await first.close()).toEqual({ ok: true, value: null })

    const second = await open(path)
    expect(await second.recoverInterrupted()).toEqual({ ok: true, value: 1 })
    expect(await second.messagePage({ conversationId: created.id, before: null, limit: 10 })).toEqual({
      ok: true,
      value: {
        messages: [turn.message, { ...turn.answer, content: '반가워요', status: 'interrupted' }],
        hasOlder: false,
        variants: {},
        compared: [],
      },
    })
    await second.close()
  })

  it('answers calls in the order they were made', async () => {
    const history = await open(join(temporaryFolder(), 'history.db'))
    const { id } = value(await history.createConversation(newConversation))
    const titles = Array.from({ length: 50 }, (_, index) => `title ${index}`)
    const renamed = await Promise.all(titles.map((title) => history.renameConversation({ id, title })))
    expect(renamed.map((result) => value(result).title)).toEqual(titles)
    await history.close()
  })

  it('fails with data and goes on', async () => {
    const history = await open(join(temporaryFolder(), 'history.db'))
    expect(await history.getConversation({ id: 'nobody' })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'no such conversation' },
    })
    expect(await history.findEmptyConversation({ windowId: 'main' })).toEqual({ ok: true, value: null })
    await history.close()
  })

  it('finishes what was asked before it closes, and refuses what comes after', async () => {
    const path = join(temporaryFolder(), 'history.db')
    const history = await open(path)
    const asked = Array.from({ length: 20 }, () => history.createConversation(newConversation))
    const closed = history.close()
    const late = history.createConversation(newConversation)
    const results = await Promise.all(asked)
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await closed).toEqual({ ok: true, value: null })
    const refused = { ok: false, error: { code: 'internal', message: 'the history is closed' } }
    expect(await late).toEqual(refused)
    expect(await history.getTabs({ windowId: 'main' })).toEqual(refused)
    expect(await history.close()).toEqual({ ok: true, value: null })
    const db = openTestDatabase({ path })
    expect(db.get('SELECT count(*) AS n FROM conversations')).toEqual({ n: 20 })
  })
})

describe('openHistory', () => {
  it.each(ways)('%s says why a file cannot be opened', async (_, open) => {
    const path = join(temporaryFolder(), 'history.db')
    writeFileSync(path, 'not a database')
    await expect(open(path)).rejects.toThrow('"code":"history-unreadable"')
  })

  it('fails when the worker does not start', async () => {
    const path = join(temporaryFolder(), 'history.db')
    const opened = await openHistory({
      channel: startHistoryThread(join(path, 'none.mjs')),
      path,
      backupFolder: path,
    })
    expect(opened).toEqual({
      ok: false,
      error: { code: 'internal', message: expect.stringContaining('the history worker stopped') },
    })
  })

  it('refuses input that cannot be sent, and goes on', async () => {
    const history = await openInWorker(join(temporaryFolder(), 'history.db'))
    const input = { ...newConversation, callback: () => undefined }
    expect(await history.createConversation(input)).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(await history.createConversation(newConversation)).toMatchObject({ ok: true })
  })

  it('does not keep the main thread waiting', async () => {
    const path = join(temporaryFolder(), 'history.db')
    const history = await openInWorker(path)
    const other = openTestDatabase({ path })
    other.exec('BEGIN IMMEDIATE')
    const order: string[] = []
    const write = history.createConversation(newConversation).then(() => order.push('write'))
    setImmediate(() => order.push('main goes on'))
    await write
    other.exec('ROLLBACK')
    expect(order).toEqual(['main goes on', 'write'])
  })
})

it('the worker loads nothing to parse with: what comes from main was parsed there', () => {
  const folder = dirname(built.file('historyWorker'))
  const modules = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  expect(modules.join('\n')).toContain('appendToAnswers')
  expect(modules.join('\n')).not.toContain('ZodError')
})

describe('a worker that dies', () => {
  it('fails every call that waits and every later one', async () => {
    const path = join(temporaryFolder(), 'history.db')
    // Not the real one, ended from outside: SQLite's binding aborts the process when that meets a statement.
    const worker = new Worker(
      `const { parentPort } = require('worker_threads')
      parentPort.once('message', ({ id }) => {
        parentPort.once('message', () => process.exit(1))
        parentPort.postMessage({ id, result: { ok: true, value: null } })
      })`,
      { eval: true },
    )
    const opened = await openHistory({ channel: openChannel(worker), path, backupFolder: path })
    const history = value(opened)
    const waiting = [
      history.getTabs({ windowId: 'main' }),
      history.findEmptyConversation({ windowId: 'main' }),
    ]
    const stopped = {
      ok: false,
      error: { code: 'internal', message: 'the history worker stopped: exit code 1' },
    }
    expect(await Promise.all(waiting)).toEqual([stopped, stopped])
    expect(await history.getTabs({ windowId: 'main' })).toEqual(stopped)
    expect(await history.close()).toEqual(stopped)
  })

  it('by an exception is noticed too', async () => {
    const path = join(temporaryFolder(), 'history.db')
    const worker = new Worker(
      "require('worker_threads').parentPort.once('message', () => { throw new Error('boom') })",
      { eval: true },
    )
    expect(await openHistory({ channel: openChannel(worker), path, backupFolder: path })).toEqual({
      ok: false,
      error: { code: 'internal', message: 'the history worker stopped: boom' },
    })
  })
})
