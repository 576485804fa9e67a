import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { value } from '../../support/main/testHistory'
import { openTestDatabase } from '../support/testDatabase'
import { exportTo } from './exportTo'
import { all, importRooms, job, readable } from './importRoom'
import { fillLibrary } from './libraryHistory'

const { room, inFolder } = importRooms()

test('our own archive comes in the same way, and a second time adds nothing', async () => {
  const there = openTestDatabase()
  const files = inFolder('there')
  await fillLibrary(there, files, 7)
  const path = inFolder('archive.zip')
  const exported = await exportTo(there, { path, format: 'archive', attachmentsFolder: files })
  const { importing, told, picks } = room()
  const sourceId = await picks(path)
  const preview = readable(await value(importing.preview({ jobId: job(), sourceId })))
  expect(preview).toMatchObject({
    kind: 'archive',
    conversationCount: exported?.conversations,
    problemCount: 0,
  })
  const report = await value(importing.start({ jobId: job(), sourceId, selection: all }))
  expect(report).toMatchObject({
    added: exported?.conversations,
    attachments: 3,
    lostFiles: [],
    problems: [],
  })
  expect(told).toHaveLength(report.added)
  const second = await value(importing.start({ jobId: job(), sourceId, selection: all }))
  expect(second).toMatchObject({ added: 0, updated: 0, skipped: report.added })
})

/** An archive of a generated history, with one byte of an entry's content changed, or the entry's name. */
async function archiveWith(change: (bytes: Buffer, at: number) => void, entry: string): Promise<string> {
  const there = openTestDatabase()
  const files = inFolder('there')
  await fillLibrary(there, files, 7)
  const path = inFolder('archive.zip')
  await exportTo(there, { path, format: 'archive', attachmentsFolder: files })
  const bytes = await readFile(path)
  // The local header: 30 bytes, and the name.
  const at = bytes.indexOf(Buffer.from(entry))
  change(bytes, at + entry.length)
  await writeFile(path, bytes)
  return path
}

const flip = (bytes: Buffer, at: number): void => {
  for (let byte = at + 8; byte < at + 40; byte += 1) bytes[byte] = (bytes[byte] ?? 0) ^ 0xff
}

test('a damaged part of an archive costs that part, and the report says so', async () => {
  const { importing, picks, history } = room()
  const damaged = await picks(await archiveWith(flip, 'library.json'))
  const report = await value(importing.start({ jobId: job(), sourceId: damaged, selection: all }))
  expect(report).toMatchObject({ refusal: null, problems: [{ reason: 'malformed' }] })
  expect(report.added).toBeGreaterThan(5)
  expect((await value(history.listFolders({ language: 'en' }))).length).toBe(0)

  const other = room()
  const conversations = await other.picks(await archiveWith(flip, 'conversations/00001.jsonl'))
  const partly = await value(other.importing.start({ jobId: job(), sourceId: conversations, selection: all }))
  expect(partly).toMatchObject({ refusal: null, attachments: 3 })
  expect(partly.problems).toMatchObject([{ reason: 'malformed' }])
})

test('of an archive, only what belongs to the chosen conversations comes in', async () => {
  const { importing, picks, history } = room()
  const sourceId = await picks(await archiveWith(() => undefined, 'manifest.json'))
  const preview = readable(await value(importing.preview({ jobId: job(), sourceId })))
  const [chosen] = preview.conversations
  const selection = { kind: 'some' as const, keys: [chosen?.key ?? ''] }
  expect(await value(importing.start({ jobId: job(), sourceId, selection }))).toMatchObject({ added: 1 })
  expect(await value(history.listPresets())).toEqual([])
  expect(await value(history.listModelSettings())).toEqual([])
  const { folderId, tagIds } = await value(history.getConversation({ id: chosen?.key ?? '' }))
  expect((await value(history.listTags({ language: 'en' }))).map(({ id }) => id).toSorted()).toEqual(
    [...tagIds].toSorted(),
  )
  const folders = await value(history.listFolders({ language: 'en' }))
  if (folderId === null) expect(folders).toEqual([])
  else expect(folders.map(({ id }) => id)).toContain(folderId)
})
