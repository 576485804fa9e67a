import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createAttachmentFiles } from '@main/attachments/attachmentFiles'
import type { WritableDb } from '@main/history/database/db'
import { writeArchive } from '@main/library/archive/writeArchive'
import { createSecretScan } from '@main/library/export/secretScan'
import { conversationIds } from '@main/library/readLibrary'
import { openZip } from '@main/library/zip/openZip'
import { violations } from '../support/shownTree'
import { openTestDatabase, temporaryFolder } from '../support/testDatabase'
import { importArchive } from './importArchive'
import { dump, fillLibrary, idsOf } from './libraryHistory'

const job = { signal: new AbortController().signal, report: () => undefined }

async function exportAll(db: WritableDb, attachments: string, path: string) {
  const source = {
    db,
    files: createAttachmentFiles(attachments),
    scan: createSecretScan([]),
    scope: { kind: 'all' as const },
    ids: conversationIds(db, { trash: true }),
    job,
    at: 5,
    appVersion: '1.0.0',
  }
  const written = await writeArchive(source, path)
  if (!written.ok) throw new Error(written.error.message)
  return written.value
}

it.each([1, 2, 3, 4, 5])(
  'export, wipe, import gives the same history, in every field of every table (seed %i)',
  async (seed) => {
    const folder = temporaryFolder()
    const db = openTestDatabase()
    await fillLibrary(db, join(folder, 'there'), seed)
    const before = dump(db)
    const path = join(folder, 'archive.zip')
    const written = await exportAll(db, join(folder, 'there'), path)
    expect(written).toEqual({ conversations: idsOf(db).length, attachments: 3, missingAttachments: 0 })

    const empty = openTestDatabase()
    const zip = await openZip(path)
    const first = await importArchive(empty, join(folder, 'here'), zip.entries)
    expect(first.problems).toEqual([])
    expect(new Set(first.outcomes)).toEqual(new Set(['added']))
    expect(dump(empty)).toEqual(before)
    expect(violations(empty)).toEqual([])

    const second = await importArchive(empty, join(folder, 'here'), zip.entries)
    expect(new Set(second.outcomes)).toEqual(new Set(['skipped']))
    expect(dump(empty)).toEqual(before)

    // The files came along, and go out again the same.
    const again = join(folder, 'again.zip')
    await exportAll(empty, join(folder, 'here'), again)
    const other = await openZip(again)
    expect(await contents(other.entries)).toEqual(await contents(zip.entries))
    zip.close()
    other.close()
  },
)

async function contents(entries: Awaited<ReturnType<typeof openZip>>['entries']) {
  const read = await Promise.all(
    entries.map(async ({ name, open }) => {
      const pieces: Uint8Array[] = []
      for await (const piece of open()) pieces.push(piece)
      return [name, Buffer.concat(pieces).toString('latin1')]
    }),
  )
  return new Map(read.toSorted() as [string, string][])
}
