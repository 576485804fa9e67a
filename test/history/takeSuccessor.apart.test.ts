import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { connect } from '@main/history/database/connection'
import { openDatabase } from '@main/history/database/openDatabase'
import { askForRepair, isRepairWanted, successorPath } from '@main/history/database/pendingHistory'
import { writeCopy } from '@main/history/database/snapshot'
import { aConversation } from './support/conversation'
import { temporaryFolder } from './support/testDatabase'

/* A restore that is ended after each of the steps in which it changes files. */

const disk = vi.hoisted(() => ({ stepsLeft: Number.POSITIVE_INFINITY }))
vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>()
  const ending =
    <Args extends unknown[], T>(step: (...args: Args) => T) =>
    (...args: Args): T => {
      if (disk.stepsLeft === 0) throw new Error('killed')
      disk.stepsLeft -= 1
      return step(...args)
    }
  return { ...real, renameSync: ending(real.renameSync), rmSync: ending(real.rmSync) }
})

const open = (path: string) => openDatabase({ path, backupFolder: join(dirname(path), 'backups'), at: 1 })

/** A history with its last words in the WAL, as a kill leaves it, and an older copy of it that is to take its place. */
function aRestore() {
  const path = join(temporaryFolder(), 'history.db')
  const first = open(path)
  const kept = aConversation(first)
  writeCopy(first, successorPath(path, 'restored'))
  const lost = aConversation(first)
  // A reader keeps the WAL from being written back when the writer closes.
  const reader = connect(path, { busyTimeoutMs: 50, readOnly: true })
  reader.get('SELECT 1 FROM conversations')
  first.close()
  expect(existsSync(`${path}-wal`)).toBe(true)
  askForRepair(path)
  return { path, kept, lost, end: () => reader.close() }
}

const conversations = (path: string): unknown[] => {
  const db = connect(path, { busyTimeoutMs: 50, readOnly: true })
  try {
    return db.all('SELECT id FROM conversations ORDER BY row_id').map((row) => row['id'])
  } finally {
    db.close()
  }
}

it('goes on at the next start wherever it was ended, and loses neither history', () => {
  let steps = 0
  for (let isOver = false; !isOver; steps += 1) {
    const { path, kept, lost, end } = aRestore()
    disk.stepsLeft = steps
    try {
      open(path).close()
      isOver = true
    } catch (cause) {
      expect(String(cause)).toContain('killed')
    } finally {
      disk.stepsLeft = Number.POSITIVE_INFINITY
    }
    // A start that was ended, and the one after it.
    if (!isOver) open(path).close()
    expect(conversations(path)).toEqual([kept])
    expect(isRepairWanted(path)).toBe(false)
    const names = readdirSync(dirname(path))
    expect(names).not.toContain('history.db.restored')
    const asides = names.filter((name) => /^history\.db\.replaced-.*Z$/.test(name))
    expect(asides).toHaveLength(1)
    expect(conversations(join(dirname(path), asides[0] ?? ''))).toEqual([kept, lost])
    end()
  }
  // Three files of the index, the history, its WAL and its shared memory, the mark, and the new one.
  expect(steps).toBeGreaterThanOrEqual(8)
})
