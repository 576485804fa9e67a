import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ImportPreview } from '@shared/contract/importing'
import { createAttachmentFiles } from '@main/attachments/attachmentFiles'
import { createAttachmentStore } from '@main/attachments/createAttachmentStore'
import type { History } from '@main/history/history'
import { historyPorts } from '@main/library/import/historyPorts'
import { createImporting, type Importing } from '@main/library/import/importing'
import { createLibraryJobs, type LibraryJobs } from '@main/library/jobs'
import { importFixture, writeZip } from '../../support/main/importFixtures'
import { testHistory, value } from '../../support/main/testHistory'
import { bundle } from '../support/bundle'
import { openTestDatabase } from '../support/testDatabase'
import { exportTo } from './exportTo'
import { fillLibrary } from './libraryHistory'

/*
 * The whole way: a real thread that reads files, a real history that takes what is in them.
 */

let built: { file: (name: 'worker') => string; remove: () => void }
beforeAll(async () => {
  built = await bundle({ worker: 'src/main/library/import/importWorker.ts' })
}, 60_000)
afterAll(() => built.remove())

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runyour-import-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

type Room = {
  history: History
  importing: Importing
  jobs: LibraryJobs
  /** IDs that the windows were told of. */
  told: string[]
  /** Of every report, in bytes. */
  progress: { done: number; total: number | null }[]
  picks: (path: string) => Promise<string>
}

function room(heapMb = 1024): Room {
  const history = testHistory()
  const attachmentFolder = join(folder, 'attachments')
  mkdirSync(attachmentFolder, { recursive: true })
  const attachments = createAttachmentStore({ folder: attachmentFolder, history })
  const told: string[] = []
  const progress: Room['progress'] = []
  const jobs = createLibraryJobs((name, payload) => {
    if (name === 'library.progress') progress.push(payload as Room['progress'][number])
  })
  let path = ''
  const importing = createImporting({
    pickPath: async () => path,
    createWorker: (task) =>
      new Worker(built.file('worker'), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: heapMb },
      }),
    ports: historyPorts(history, attachments, createAttachmentFiles(attachmentFolder)),
    jobs,
    changed: async (ids) => void told.push(...ids),
  })
  const picks = async (next: string): Promise<string> => {
    path = next
    return (await value(importing.pick('file')))?.sourceId ?? ''
  }
  return { history, importing, jobs, told, progress, picks }
}

const all = { kind: 'all' } as const
let lastJob = 0
const job = (): string => `00000000-0000-4000-8000-${String((lastJob += 1)).padStart(12, '0')}`

function readable(preview: ImportPreview | null): Extract<ImportPreview, { outcome: 'readable' }> {
  if (preview?.outcome !== 'readable') throw new Error(`not readable: ${JSON.stringify(preview)}`)
  return preview
}

test('an export comes in with its branches, files and times, and a second time adds nothing', async () => {
  const { history, importing, told, picks } = room()
  const zip = await writeZip(join(folder, 'export.zip'), {
    'conversations.json': await readFile(importFixture('chatgpt/conversations.json')),
    'file_abc123-picture.png': Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  })
  const sourceId = await picks(zip)
  const preview = readable(await value(importing.preview({ jobId: job(), sourceId })))
  expect(preview).toMatchObject({
    kind: 'chatgpt',
    conversationCount: 2,
    messages: 5,
    attachments: 2,
    missingAttachments: 1,
  })
  expect(preview.conversations.map(({ title, state }) => [title, state])).toEqual([
    ['프로젝트 계획', 'new'],
    ['Something with anchovies?', 'new'],
  ])
  expect(preview.problems).toMatchObject([{ title: 'Without a mapping', reason: 'malformed' }])
  expect(told).toEqual([])

  const report = await value(importing.start({ jobId: job(), sourceId, selection: all }))
  expect(report).toMatchObject({
    cancelled: false,
    added: 2,
    updated: 0,
    skipped: 0,
    messages: 5,
    attachments: 1,
    lostFiles: [{ reason: 'missing', count: 1 }],
    problemCount: 1,
  })
  expect(told).toHaveLength(2)
  const page = await value(history.messagePage({ conversationId: told[0] ?? '', before: null, limit: 10 }))
  expect(page.messages.map(({ content }) => content)).toEqual([
    '프로젝트를 어떻게 시작할까요?',
    '목표부터 정하세요.',
  ])
  expect(page.messages[0]).toMatchObject({
    attachments: [{ name: '그림.png', kind: 'image', width: 1, height: 1 }],
  })
  expect(page.messages[1]).toMatchObject({
    reasoning: 'Planning\n\nFirst the goal.',
    createdAt: 1_756_000_005_500,
  })

  const again = readable(await value(importing.preview({ jobId: job(), sourceId })))
  expect(again.conversations.map(({ state }) => state)).toEqual(['known', 'known'])
  const second = await value(importing.start({ jobId: job(), sourceId, selection: all }))
  expect(second).toMatchObject({ added: 0, updated: 0, skipped: 2, messages: 0, attachments: 0 })
  expect((await value(history.countHistory())).conversations).toBe(2)
})

test('what grew over there is extended here', async () => {
  const { history, importing, told, picks } = room()
  const path = join(folder, 'claude')
  await cp(importFixture('claude'), path, { recursive: true })
  const first = await value(importing.start({ jobId: job(), sourceId: await picks(path), selection: all }))
  expect(first).toMatchObject({ added: 2, problems: [{ title: 'Nobody said anything', reason: 'empty' }] })
  const [, flat = ''] = told
  const file = join(path, 'conversations.json')
  const conversations = JSON.parse(await readFile(file, 'utf8')) as {
    updated_at: string
    chat_messages: object[]
  }[]
  conversations[1]?.chat_messages.push({
    uuid: 'f3',
    text: 'One more',
    sender: 'human',
    created_at: '2024-01-02T00:00:00Z',
  })
  if (conversations[1]) conversations[1].updated_at = '2024-01-02T00:00:00Z'
  await writeFile(file, JSON.stringify(conversations))

  const sourceId = await picks(path)
  const preview = readable(await value(importing.preview({ jobId: job(), sourceId })))
  expect(preview.conversations.map(({ state }) => state)).toEqual(['known', 'changed'])
  const second = await value(importing.start({ jobId: job(), sourceId, selection: all }))
  expect(second).toMatchObject({ added: 0, updated: 1, skipped: 1, messages: 1 })
  const page = await value(history.messagePage({ conversationId: flat, before: null, limit: 10 }))
  expect(page.messages.map(({ content }) => content)).toEqual(['Hello', 'Hi!', 'One more'])
})

test('only what was chosen comes in', async () => {
  const { importing, history, picks } = room()
  const sourceId = await picks(importFixture('librechat'))
  const selection = { kind: 'some', keys: ['27b593be-9500-479c-94cb-050cab8f5034'] } as const
  const report = await value(
    importing.start({ jobId: job(), sourceId, selection: { ...selection, keys: [...selection.keys] } }),
  )
  expect(report).toMatchObject({ added: 1, messages: 4 })
  expect((await value(history.countHistory())).conversations).toBe(1)
})

test('a hostile zip, an unknown file and a place that was closed are refused', async () => {
  const { importing, history, picks } = room()
  const bomb = await writeZip(join(folder, 'bomb.zip'), {
    'conversations.json': Buffer.alloc(8 * 2 ** 20, '['),
  })
  expect(await value(importing.preview({ jobId: job(), sourceId: await picks(bomb) }))).toMatchObject({
    outcome: 'refused',
    reason: 'bomb',
  })
  await writeFile(join(folder, 'other.json'), '{"some":"thing"}')
  const sourceId = await picks(join(folder, 'other.json'))
  expect(await value(importing.start({ jobId: job(), sourceId, selection: all }))).toMatchObject({
    refusal: { reason: 'unknown-format' },
    added: 0,
  })
  importing.close(sourceId)
  expect(await importing.preview({ jobId: job(), sourceId })).toMatchObject({ error: { code: 'not-found' } })
  expect((await value(history.countHistory())).conversations).toBe(0)
})

/** An export of about so many megabytes, of conversations with ten messages of ten kilobytes. */
async function writeLargeExport(path: string, megabytes: number): Promise<number> {
  const file = createWriteStream(path)
  const text = '긴 대화의 한 문장. A sentence of a long conversation. '.repeat(140)
  let written = 0
  let conversations = 0
  file.write('[')
  while (written < megabytes * 2 ** 20) {
    const mapping = Object.fromEntries(
      Array.from({ length: 10 }, (_one, index) => [
        `n${index}`,
        {
          id: `n${index}`,
          parent: index === 0 ? null : `n${index - 1}`,
          message: {
            author: { role: index % 2 === 0 ? 'user' : 'assistant' },
            create_time: 1_700_000_000 + conversations * 10 + index,
            content: { content_type: 'text', parts: [`${conversations}/${index} ${text}`] },
          },
        },
      ]),
    )
    const one = JSON.stringify({
      conversation_id: `c${conversations}`,
      title: `대화 ${conversations}`,
      current_node: 'n9',
      mapping,
    })
    written += Buffer.byteLength(one)
    if (!file.write(conversations === 0 ? one : `,${one}`)) await once(file, 'drain')
    conversations += 1
  }
  file.end(']')
  await once(file, 'close')
  return conversations
}

test(
  'a file larger than the heap is read, with progress, one conversation at a time',
  { timeout: 120_000 },
  async () => {
    const path = join(folder, 'conversations.json')
    const written = await writeLargeExport(path, 50)
    const { importing, progress, picks } = room(32)
    const sourceId = await picks(path)
    const preview = readable(await value(importing.preview({ jobId: job(), sourceId })))
    expect(preview).toMatchObject({ conversationCount: written, messages: written * 10, problemCount: 0 })
    expect(progress.length).toBeGreaterThan(1)
    const dones = progress.map(({ done }) => done)
    expect(dones).toEqual(dones.toSorted((a, b) => a - b))
  },
)

test(
  'cancelling keeps what was stored, whole, and the next import goes on',
  { timeout: 120_000 },
  async () => {
    const path = join(folder, 'conversations.json')
    const written = await writeLargeExport(path, 12)
    const { importing, history, jobs, told, picks } = room()
    const sourceId = await picks(path)
    const jobId = job()
    const stored = history.storeConversations
    let portions = 0
    Object.assign(history, {
      storeConversations: (input: Parameters<typeof stored>[0]) => {
        portions += 1
        if (portions === 2) jobs.cancel(jobId)
        return stored(input)
      },
    })
    const report = await value(importing.start({ jobId, sourceId, selection: all }))
    expect(report.cancelled).toBe(true)
    const kept = (await value(history.countHistory())).conversations
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(written)
    expect(report.added).toBe(kept)
    expect(new Set(told).size).toBe(kept)
    const rest = await value(importing.start({ jobId: job(), sourceId, selection: all }))
    expect(rest).toMatchObject({ added: written - kept, skipped: kept })
    expect((await value(history.countHistory())).messages).toBe(written * 10)
  },
)

test('our own archive comes in the same way, and a second time adds nothing', async () => {
  const there = openTestDatabase()
  const files = join(folder, 'there')
  await fillLibrary(there, files, 7)
  const path = join(folder, 'archive.zip')
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
