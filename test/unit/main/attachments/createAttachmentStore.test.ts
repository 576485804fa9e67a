import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import { createAttachmentStore } from '@main/attachments/createAttachmentStore'
import { png } from '../../../support/files/images'
import { temporaryFolder } from '../../../support/main/temporaryFolder'
import { aConversation, diskFull, testHistory, value } from '../../../support/main/testHistory'

const photo: ParsedInput<'attachments.add'> = {
  name: '사진.png',
  mime: 'image/png',
  original: png(4, 2),
  prepared: { kind: 'image', bytes: png(2, 1), mime: 'image/png', width: 4, height: 2 },
}
const note: ParsedInput<'attachments.add'> = {
  name: 'note.txt',
  mime: 'text/plain',
  original: Uint8Array.from([0xbe, 0xc8]),
  prepared: { kind: 'text', text: '안' },
}
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const aDay = 24 * 60 * 60 * 1000

function testStore() {
  const folder = join(temporaryFolder(), 'attachments')
  const history = testHistory()
  let time = Date.now()
  let named: Result<string[]> = ok([])
  const store = createAttachmentStore({ folder, history, now: () => time, namedByCopies: async () => named })
  const path = (bytes: Uint8Array, ending = ''): string => {
    const hash = hashOf(bytes)
    return join(folder, hash.slice(0, 2), hash + ending)
  }
  /** Everything in the folder, without the folders themselves. */
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 2)
  return {
    store,
    history,
    folder,
    path,
    files,
    later: (ms: number) => void (time += ms),
    /** What copies of the history name from now on. */
    name: (answer: Result<string[]>) => void (named = answer),
  }
}

describe('adding a file', () => {
  it('keeps original and prepared image under the hash that main computes', async () => {
    const { store, path, files } = testStore()
    expect(await value(store.add(photo))).toEqual({
      hash: hashOf(photo.original),
      name: '사진.png',
      kind: 'image',
      mime: 'image/png',
      byteSize: photo.original.length,
      width: 4,
      height: 2,
      characters: null,
    })
    expect(new Uint8Array(readFileSync(path(photo.original)))).toEqual(photo.original)
    expect(new Uint8Array(readFileSync(path(photo.original, '.prepared')))).toEqual(png(2, 1))
    expect(files()).toHaveLength(2)
  })

  it('keeps a text beside the bytes it was written in', async () => {
    const { store, path } = testStore()
    const attachment = await value(store.add(note))
    expect(attachment).toMatchObject({ kind: 'text', characters: 1, byteSize: 2, width: null })
    expect(readFileSync(path(note.original, '.txt'), 'utf8')).toBe('안')
    expect([...(await value(store.original(attachment.hash)))]).toEqual([0xbe, 0xc8])
  })

  it('stores the same content once, under both names', async () => {
    const { store, files } = testStore()
    const [first, second] = await Promise.all([store.add(note), store.add({ ...note, name: 'copy.txt' })])
    expect(await value(first)).toEqual({ ...(await value(second)), name: 'note.txt' })
    expect(files()).toHaveLength(2)
  })

  it('writes a file anew that has gone missing', async () => {
    const { store, path } = testStore()
    await value(store.add(note))
    rmSync(path(note.original, '.txt'))
    await value(store.add(note))
    expect(readFileSync(path(note.original, '.txt'), 'utf8')).toBe('안')
  })

  it('stores nothing of what is not as it is said to be', async () => {
    const { store, folder } = testStore()
    expect(await store.add({ ...photo, original: note.original })).toMatchObject({
      ok: false,
      error: { code: 'file-unsupported' },
    })
    expect(existsSync(folder)).toBe(false)
  })

  it('says when it cannot write, and leaves nothing half behind', async () => {
    const { store, folder, path, history } = testStore()
    mkdirSync(folder)
    // A file where the folder of this hash would have to be.
    writeFileSync(join(folder, hashOf(note.original).slice(0, 2)), '')
    expect(await store.add(note)).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
    expect(existsSync(path(note.original))).toBe(false)
    expect((await history.getAttachment({ hash: hashOf(note.original) })).ok).toBe(false)
  })

  it('fails when the history cannot take note of it', async () => {
    const folder = join(temporaryFolder(), 'attachments')
    const history = { ...testHistory(), saveAttachment: async () => diskFull }
    expect(await createAttachmentStore({ folder, history }).add(note)).toEqual(diskFull)
  })
})

describe('reading a file', () => {
  it('gives a model the text, or the prepared image in base64', async () => {
    const { store } = testStore()
    const [text, image] = [await value(store.add(note)), await value(store.add(photo))]
    expect(await value(store.read(text.hash))).toEqual({ kind: 'text', text: '안' })
    expect(await value(store.read(image.hash))).toEqual({
      kind: 'image',
      mime: 'image/png',
      base64: Buffer.from(png(2, 1)).toString('base64'),
    })
    expect(await value(store.preview(image.hash))).toEqual({
      kind: 'image',
      mime: 'image/png',
      bytes: png(2, 1),
    })
  })

  it('says that a file is gone, whether the history knows it or not', async () => {
    const { store, path } = testStore()
    const { hash } = await value(store.add(note))
    rmSync(path(note.original))
    rmSync(path(note.original, '.txt'))
    const gone = { ok: false, error: { code: 'not-found' } }
    expect(await store.read(hash)).toMatchObject(gone)
    expect(await store.preview(hash)).toMatchObject(gone)
    expect(await store.original(hash)).toMatchObject(gone)
    expect(await store.read(hashOf(photo.original))).toMatchObject(gone)
  })
})

describe('collecting', () => {
  it('removes what nothing refers to any more, once it is a day old', async () => {
    const { store, files, later } = testStore()
    await value(store.add(photo))
    later(aDay - 60_000)
    expect(await value(store.collectUnused())).toBe(0)
    expect(files()).toHaveLength(2)
    later(120_000)
    expect(await value(store.collectUnused())).toBe(1)
    expect(files()).toEqual([])
  })

  it('never removes what a message, a draft or a queued message refers to', async () => {
    const { store, history, files, later } = testStore()
    const sent = await value(store.add(photo))
    const drafted = await value(store.add(note))
    const waiting = await value(
      store.add({ ...note, original: Uint8Array.of(97), prepared: { kind: 'text', text: 'a' } }),
    )
    const conversationId = await aConversation(history)
    const ref = ({ hash, name }: { hash: string; name: string }) => ({ hash, name })
    await value(
      history.beginTurn({
        conversationId,
        text: '질문',
        title: '',
        attachments: [ref(sent)],
        queuedId: null,
        answers: [
          {
            model: 'a/b',
            connectionId: 'default',
            parameters: {},
            origin: 'send',
            comparisonId: null,
            omission: null,
          },
        ],
      }),
    )
    await value(history.saveDraft({ conversationId, text: '', attachments: [ref(drafted)] }))
    await value(history.enqueue({ conversationId, text: '', attachments: [ref(waiting)], columns: null }))
    later(30 * aDay)
    expect(await value(store.collectUnused())).toBe(0)
    expect(files()).toHaveLength(6)

    await value(history.saveDraft({ conversationId, text: '', attachments: [] }))
    expect(await value(store.collectUnused())).toBe(1)
    expect((await store.read(drafted.hash)).ok).toBe(false)
    expect((await store.read(waiting.hash)).ok).toBe(true)
  })

  it('keeps what a copy of the history names, and everything while that cannot be told', async () => {
    const { store, files, later, name } = testStore()
    const { hash } = await value(store.add(photo))
    later(2 * aDay)
    name(ok([hash]))
    expect(await value(store.collectUnused())).toBe(0)
    name(fail({ code: 'history-damaged', message: 'a copy cannot be read' }))
    expect((await store.collectUnused()).ok).toBe(false)
    expect(files()).toHaveLength(2)
    // The history has forgotten it by now; the file goes with the last copy that names it.
    name(ok([]))
    expect(await value(store.collectUnused())).toBe(1)
    expect(files()).toEqual([])
  })

  it('removes what a kill left behind, and nothing that it does not know', async () => {
    const { store, folder, path, files, later } = testStore()
    mkdirSync(join(folder, hashOf(note.original).slice(0, 2)), { recursive: true })
    const unfinished = `${path(note.original)}.0a1b2c3d.part`
    const foreign = join(folder, 'read me.txt')
    for (const file of [path(note.original), unfinished, foreign]) writeFileSync(file, 'x')
    const longAgo = new Date(Date.now() - 2 * aDay)
    for (const file of [path(note.original), unfinished, foreign]) utimesSync(file, longAgo, longAgo)
    later(0)
    expect(await value(store.collectUnused())).toBe(1)
    expect(files()).toEqual(['read me.txt'])
  })

  it('leaves whole what is added while it runs', async () => {
    const { store, later } = testStore()
    await value(store.add(photo))
    later(2 * aDay)
    const [, added] = await Promise.all([store.collectUnused(), store.add(photo)])
    expect((await store.read((await value(added)).hash)).ok).toBe(true)
  })
})
