import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { LibraryJob } from '@main/library/jobs'
import { openTestDatabase, temporaryFolder } from '../support/testDatabase'
import { exportTo } from './exportTo'
import { fillLibrary } from './libraryHistory'

it.each([
  ['archive', 'all.zip', 'file', 'attachments'],
  ['archive', 'all.zip', 'file', 'conversations'],
  ['json', 'all.json', 'file', 'conversations'],
  ['html', 'folder', 'folder', 'conversations'],
  ['markdown', 'folder', 'folder', 'conversations'],
] as const)(
  'a cancelled export leaves nothing behind: %s to %s, a %s, at its %s',
  async (format, name, into, at) => {
    const attachmentsFolder = join(temporaryFolder(), 'attachments')
    const folder = temporaryFolder()
    const db = openTestDatabase()
    await fillLibrary(db, attachmentsFolder, 21)
    const cancelled = new AbortController()
    const job: LibraryJob = {
      signal: cancelled.signal,
      report: ({ phase, done }) => {
        if (phase === at && done === 2) cancelled.abort()
      },
    }
    expect(await exportTo(db, { path: join(folder, name), format, into, attachmentsFolder }, job)).toBeNull()
    expect(cancelled.signal.aborted).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  },
)
