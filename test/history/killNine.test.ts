import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recoverInterrupted } from '@main/history/messageChunks'
import { getAnswer } from '@main/history/messages'
import { bundle } from './support/bundle'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

type Line = { answerIds: string[] } | { appended: number }

let built: Awaited<ReturnType<typeof bundle<'historyWorker' | 'appendUntilKilled'>>>
beforeAll(async () => {
  built = await bundle({
    historyWorker: 'src/main/history/worker/historyWorker.ts',
    appendUntilKilled: 'test/history/support/appendUntilKilled.ts',
  })
})
afterAll(() => built.remove())

/** Lets a process write into the history, kills it behind its `kills`-th acknowledgement, and returns what it had said. */
async function writeUntilKilled(path: string, pieceBytes: number, kills: number) {
  const child = spawn(
    process.execPath,
    [built.file('appendUntilKilled'), built.file('historyWorker'), path, String(pieceBytes)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let answerIds: string[] = []
  let acknowledged = -1
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line
    if ('answerIds' in line) answerIds = line.answerIds
    else acknowledged = line.appended
    // The child is not stopped at this line: it goes on writing until the signal arrives, somewhere in a commit.
    if (acknowledged >= kills) child.kill('SIGKILL')
  }
  return { answerIds, acknowledged }
}

describe('a process that is killed in the middle of streaming', () => {
  it.each([
    { pieceBytes: 20, kills: 7 },
    { pieceBytes: 20, kills: 60 },
    // These reach the chunks, and the folds at 32 and 64 KiB.
    { pieceBytes: 3_000, kills: 11 },
    { pieceBytes: 3_000, kills: 23 },
    { pieceBytes: 9_000, kills: 15 },
  ])('leaves everything that was acknowledged (%o)', async ({ pieceBytes, kills }) => {
    const path = join(temporaryFolder(), 'history.db')
    const { answerIds, acknowledged } = await writeUntilKilled(path, pieceBytes, kills)
    expect(answerIds).toHaveLength(2)
    expect(acknowledged).toBeGreaterThanOrEqual(kills)

    const db = openTestDatabase({ path })
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    expect(recoverInterrupted(db)).toBe(2)
    const [first, second] = answerIds.map((id) => getAnswer(db, { id }))
    // A piece may have been committed without the acknowledgement getting out; never the other way round, never a half.
    const stored = Number(/(\d+) $/.exec(first?.reasoning ?? '')?.[1])
    expect(stored).toBeGreaterThanOrEqual(acknowledged)
    const numbers = Array.from({ length: stored + 1 }, (_, number) => number)
    const expected = {
      status: 'interrupted',
      content: numbers.map((number) => `${number}가`.padEnd(pieceBytes, '.')).join(''),
      reasoning: numbers.map((number) => `r${number} `).join(''),
    }
    expect(first).toMatchObject(expected)
    expect(second).toMatchObject(expected)
  })

  it('can be followed by another one on the same file, again and again', async () => {
    const path = join(temporaryFolder(), 'history.db')
    for (const kills of [1, 4, 2]) await writeUntilKilled(path, 500, kills)
    const db = openTestDatabase({ path })
    expect(db.get('SELECT count(*) AS n FROM conversations')).toEqual({ n: 6 })
    expect(recoverInterrupted(db)).toBe(6)
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  })
})
