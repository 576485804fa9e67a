import { beforeEach, describe, expect, test } from 'vitest'
import type { Attachment } from '@shared/model/attachment'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { attachFiles, shortName } from '@renderer/features/attachments/attachFiles'
import type { OpenFile } from '@renderer/features/attachments/opening/openFile'
import { createAppStore } from '@renderer/store/createStore'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, createClientDouble, later, ok } from '../../store/clientDouble'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

/** Takes a file's content for its text. */
const openText: OpenFile = async (file) => {
  const original = new Uint8Array(await file.arrayBuffer())
  return { original, prepared: { kind: 'text', text: await file.text() } }
}
const textFile = (name: string, content = name): File => new File([content], name, { type: 'text/plain' })

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({
    'composer.read': () => ok({ draft: { text: '', attachments: [] }, queue: { messages: [], held: false } }),
    'composer.saveDraft': () => ok(null),
    'attachments.add': ({ name, mime, original }) => ok(attachment(name, mime, original)),
  })
  store = createAppStore(client)
})

/** Main's answer, with the content itself in place of its hash. */
function attachment(name: string, mime: string, original: Uint8Array): Attachment {
  const hash = Buffer.from(original).toString('hex').padEnd(64, '0').slice(0, 64)
  const byteSize = original.length
  return { hash, name, kind: 'text', mime, byteSize, width: null, height: null, characters: byteSize }
}

const files = () => store.getState().files[id] ?? []
const outcome = () => files().map((file) => [file.name, file.state])

describe('files that are attached', () => {
  test('are there at once and become ready, in the order in which they came', async () => {
    const { leftOut, done } = attachFiles(
      store,
      openText,
      id,
      ['a', 'b', 'c'].map((name) => textFile(name)),
    )
    expect(leftOut).toBe(0)
    expect(outcome()).toEqual([
      ['a', 'reading'],
      ['b', 'reading'],
      ['c', 'reading'],
    ])
    await done
    expect(outcome()).toEqual([
      ['a', 'ready'],
      ['b', 'ready'],
      ['c', 'ready'],
    ])
    expect(client.callsOf('attachments.add')).toMatchObject([
      { name: 'a', mime: 'text/plain', prepared: { kind: 'text', text: 'a' } },
      { name: 'b' },
      { name: 'c' },
    ])
  })

  test('that cannot be opened cost neither the others nor the text', async () => {
    store.getState().setDraft(id, 'my text')
    const open: OpenFile = async (file, unwanted) => {
      if (file.name === 'broken') return { problem: 'damaged' }
      if (file.name === 'crash') throw new Error('out of memory')
      return openText(file, unwanted)
    }
    await attachFiles(store, open, id, [textFile('broken'), textFile('crash'), textFile('good')]).done
    expect(files()).toMatchObject([
      { name: 'broken', state: 'failed', failure: { by: 'file', problem: 'damaged' } },
      { name: 'crash', state: 'failed', failure: { by: 'file', problem: 'damaged' } },
      { name: 'good', state: 'ready' },
    ])
    expect(store.getState().drafts[id]).toBe('my text')
  })

  test('that main cannot keep say why', async () => {
    const error = { code: 'disk-full', message: '' } as const
    client.handlers['attachments.add'] = () => ({ ok: false, error })
    await attachFiles(store, openText, id, [textFile('a')]).done
    expect(files()).toMatchObject([{ state: 'failed', failure: { by: 'app', error } }])
  })

  test('are at most twenty, whatever was there before', async () => {
    const many = Array.from({ length: 15 }, (_file, index) => textFile(`file ${index}`))
    await attachFiles(store, openText, id, many).done
    const more = Array.from({ length: 8 }, (_file, index) => textFile(`more ${index}`))
    const { leftOut, done } = attachFiles(store, openText, id, more)
    await done
    expect(leftOut).toBe(3)
    expect(files()).toHaveLength(attachmentLimits.files)
  })

  test('that are the same file twice are one', async () => {
    await attachFiles(store, openText, id, [textFile('a', 'same')]).done
    await attachFiles(store, openText, id, [textFile('a', 'same'), textFile('b', 'same')]).done
    expect(outcome()).toEqual([
      ['a', 'ready'],
      ['b', 'ready'],
    ])
  })

  test('that are too large are not even opened', async () => {
    const large = new File([new Uint8Array(attachmentLimits.fileBytes + 1)], 'large')
    await attachFiles(store, () => Promise.reject(new Error('opened')), id, [large]).done
    expect(files()).toMatchObject([{ state: 'failed', failure: { problem: 'too-large' } }])
  })
})

test('removing a file ends its opening, and nothing of it is kept', async () => {
  const aborted = later<void>()
  const open: OpenFile = async (_file, unwanted) => {
    await new Promise<void>((resolve) => unwanted.addEventListener('abort', () => resolve()))
    aborted.resolve()
    return null
  }
  const { done } = attachFiles(store, open, id, [textFile('a'), textFile('b')])
  store.getState().removeFiles(id, [files()[0]?.key ?? ''])
  await aborted.promise
  store.getState().removeFiles(id, [files()[0]?.key ?? ''])
  await done
  expect(files()).toEqual([])
  expect(client.callsOf('attachments.add')).toEqual([])
})

test('a file that was removed while main stored it does not come back', async () => {
  const reply = later<void>()
  client.handlers['attachments.add'] = async ({ name, mime, original }) => {
    await reply.promise
    return ok(attachment(name, mime, original))
  }
  const { done } = attachFiles(store, openText, id, [textFile('a')])
  store.getState().removeFiles(id, [files()[0]?.key ?? ''])
  reply.resolve()
  await done
  expect(files()).toEqual([])
})

test('a name is as long as main takes it, and keeps its end', () => {
  expect(shortName('a.txt')).toBe('a.txt')
  expect(shortName('')).toBe('file')
  const long = shortName(`${'가'.repeat(300)}.txt`)
  expect(long).toHaveLength(attachmentLimits.nameLength)
  expect(long.endsWith('가.txt')).toBe(true)
})
