import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { text } from '@main/history/database/row'
import { recoverInterrupted } from '@main/history/messageChunks'
import { getAnswer } from '@main/history/messages'
import { getQueue } from '@main/history/queuedMessages'
import { readConversation } from '@main/library/readConversation'
import { conversationIds } from '@main/library/readLibrary'
import { packConversations, storeConversations } from '@main/library/storeConversation'
import { largeConversation } from './library/largeConversation'
import { bundle } from './support/bundle'
import { shownTexts, violations } from './support/shownTree'
import { openTestDatabase, temporaryFolder } from './support/testDatabase'

type Line = { answerIds: string[] } | { appended: number }

let built: Awaited<
  ReturnType<typeof bundle<'historyWorker' | 'appendUntilKilled' | 'changeUntilKilled' | 'importUntilKilled'>>
>
beforeAll(async () => {
  built = await bundle({
    historyWorker: 'src/main/history/worker/historyWorker.ts',
    appendUntilKilled: 'test/history/support/appendUntilKilled.ts',
    changeUntilKilled: 'test/history/support/changeUntilKilled.ts',
    importUntilKilled: 'test/history/support/importUntilKilled.ts',
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
  for await (const printed of createInterface({ input: child.stdout })) {
    const line = JSON.parse(printed) as Line
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

describe('a process that is killed while it queues, sends, deletes and restores', () => {
  it.each([1, 9, 20])('leaves each step done or not begun (%i rounds)', async (rounds) => {
    const path = join(temporaryFolder(), 'history.db')
    const child = spawn(
      process.execPath,
      [built.file('changeUntilKilled'), built.file('historyWorker'), path],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let conversationId = ''
    let kept = -1
    for await (const printed of createInterface({ input: child.stdout })) {
      const line = JSON.parse(printed) as { conversationId: string } | { kept: number }
      if ('conversationId' in line) conversationId = line.conversationId
      else kept = line.kept
      if (kept >= rounds) child.kill('SIGKILL')
    }

    const db = openTestDatabase({ path })
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    expect(violations(db)).toEqual([])
    const numberOf = (content: string) => Number(/\d+$/.exec(content)?.[0])
    const shown = shownTexts(db, conversationId)
      .filter((content) => content !== '')
      .map(numberOf)
    const waiting = getQueue(db, { conversationId }).map((queued) => numberOf(queued.text))
    const deleted = db
      .all(
        "SELECT content FROM messages WHERE role = 'user' AND id IN (SELECT message_id FROM deleted_messages)",
      )
      .map((row) => numberOf(text(row, 'content')))
    // Every message is in exactly one place, and those of the rounds that were acknowledged are back.
    const all = [...shown, ...waiting, ...deleted]
    expect(all).toEqual(Array.from({ length: all.length }, (_, number) => number))
    expect(shown.length).toBeGreaterThan(kept)
    expect(waiting.length + deleted.length).toBeLessThanOrEqual(1)
    // A question is never without its answer, deleted or not.
    expect(db.get("SELECT count(*) AS n FROM messages WHERE role = 'assistant'")).toEqual({
      n: shown.length + deleted.length,
    })
  })
})

describe('a process that is killed while it imports one large conversation', () => {
  const large = largeConversation(4_000)

  it.each([1, 6, 13])(
    'leaves nothing of it in sight, and the next import goes on (%i steps)',
    async (kills) => {
      const path = join(temporaryFolder(), 'history.db')
      const child = spawn(
        process.execPath,
        [built.file('importUntilKilled'), built.file('historyWorker'), path, '4000'],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      let steps = 0
      for await (const line of createInterface({ input: child.stdout })) {
        if (line === 'stored') steps += 1
        if (steps === kills) child.kill('SIGKILL')
      }

      const db = openTestDatabase({ path })
      expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
      expect(Number(db.get('SELECT count(*) AS n FROM messages')?.['n'])).toBeGreaterThanOrEqual(kills * 150)
      expect(conversationIds(db, { trash: true })).toEqual([])
      storeConversations(db, { from: 'archive', packed: packConversations([large]) }, Date.now())
      expect(conversationIds(db, { trash: false })).toEqual([large.id])
      expect(readConversation(db, large.id)?.messages).toEqual(large.messages)
      expect(violations(db)).toEqual([])
    },
  )
})
