import { rmSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFixture, writeZip } from '../../support/main/importFixtures'
import { diskFull, value } from '../../support/main/testHistory'
import { all, importRooms, job, readable, writeLargeExport } from './importRoom'

/*
 * The whole way: a real thread that reads files, a real history that takes what is in them.
 */

const { room, inFolder } = importRooms()

test('an export comes in with its branches, files and times, and a second time adds nothing', async () => {
  const { history, importing, told, picks } = room()
  const zip = await writeZip(inFolder('export.zip'), {
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
  const path = inFolder('claude')
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
  const bomb = await writeZip(inFolder('bomb.zip'), {
    'conversations.json': Buffer.alloc(8 * 2 ** 20, '['),
  })
  expect(await value(importing.preview({ jobId: job(), sourceId: await picks(bomb) }))).toMatchObject({
    outcome: 'refused',
    reason: 'bomb',
  })
  await writeFile(inFolder('other.json'), '{"some":"thing"}')
  const sourceId = await picks(inFolder('other.json'))
  expect(await value(importing.start({ jobId: job(), sourceId, selection: all }))).toMatchObject({
    refusal: { reason: 'unknown-format' },
    added: 0,
  })
  importing.close(sourceId)
  expect(await importing.preview({ jobId: job(), sourceId })).toMatchObject({ error: { code: 'not-found' } })
  expect((await value(history.countHistory())).conversations).toBe(0)
})

test(
  'a file larger than the heap is read, with progress, one conversation at a time',
  { timeout: 120_000 },
  async () => {
    const path = inFolder('conversations.json')
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
    const path = inFolder('conversations.json')
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

test('a full disk ends the import; what was stored is whole, told of, and gone on from', async () => {
  const path = inFolder('conversations.json')
  const written = await writeLargeExport(path, 6)
  const { importing, history, told, picks } = room()
  const stored = history.storeConversations
  let portions = 0
  Object.assign(history, {
    storeConversations: (input: Parameters<typeof stored>[0]) => {
      portions += 1
      return portions === 3 ? Promise.resolve(diskFull) : stored(input)
    },
  })
  const sourceId = await picks(path)
  expect(await importing.start({ jobId: job(), sourceId, selection: all })).toEqual(diskFull)
  const kept = (await value(history.countHistory())).conversations
  expect(kept).toBeGreaterThan(0)
  expect(told).toHaveLength(kept)
  const rest = await value(importing.start({ jobId: job(), sourceId, selection: all }))
  expect(rest).toMatchObject({ added: written - kept, skipped: kept })
})

test('a file that changed, or went, since it was looked at brings what is in it now', async () => {
  const path = inFolder('conversations.json')
  await writeLargeExport(path, 1)
  const { importing, history, picks } = room()
  const sourceId = await picks(path)
  const preview = readable(await value(importing.preview({ jobId: job(), sourceId })))
  await writeFile(path, await readFile(importFixture('chatgpt/conversations.json')))
  const keys = preview.conversations.map(({ key }) => key)
  const selection = { kind: 'some' as const, keys }
  expect(await value(importing.start({ jobId: job(), sourceId, selection }))).toMatchObject({ added: 0 })
  expect(await value(importing.start({ jobId: job(), sourceId, selection: all }))).toMatchObject({ added: 2 })
  rmSync(path)
  expect(await value(importing.start({ jobId: job(), sourceId, selection: all }))).toMatchObject({
    refusal: { reason: 'unreadable' },
    added: 0,
  })
  expect((await value(history.countHistory())).conversations).toBe(2)
})
