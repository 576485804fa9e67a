import { beforeEach, expect, test } from 'vitest'
import type { Attachment } from '@shared/model/attachment'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { draftIntoFile } from '@renderer/features/composer/paste/draftIntoFile'
import { createAppStore } from '@renderer/store/createStore'
import { storedFile } from '@renderer/store/draftFile'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, createClientDouble, ok } from '../../../store/clientDouble'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const long = `A report of the year\n${'x'.repeat(60_000)}`
const kept: Attachment = {
  hash: 'a'.repeat(64),
  name: 'A report of the year.txt',
  kind: 'text',
  mime: 'text/plain',
  byteSize: long.length,
  width: null,
  height: null,
  characters: long.length,
}

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({
    'composer.read': () => ok({ draft: { text: '', attachments: [] }, queue: { messages: [], held: false } }),
    'composer.saveDraft': () => ok(null),
    'attachments.add': () => ok(kept),
  })
  store = createAppStore(client)
  store.setState({ drafts: { [id]: `${long}and this` } })
})

const moved = (): Promise<boolean> => draftIntoFile(store, id, long, 'Pasted text')

test('a text that is too long for the field becomes a file, and what was written behind it stays', async () => {
  expect(await moved()).toBe(true)
  expect(client.callsOf('attachments.add')).toMatchObject([
    { name: 'A report of the year.txt', prepared: { kind: 'text', text: long } },
  ])
  expect(store.getState().files[id]).toMatchObject([{ state: 'ready', attachment: kept }])
  expect(store.getState().drafts[id]).toBe('and this')
})

test('it stays in the draft when it cannot be kept, and where there is no place for one more file', async () => {
  client.handlers['attachments.add'] = () => ({
    ok: false,
    error: { code: 'disk-full', message: '' } as never,
  })
  expect(await moved()).toBe(false)
  client.handlers['attachments.add'] = () => ok(kept)
  const full = Array.from({ length: attachmentLimits.files }, (_, at) => storedFile(kept, String(at)))
  store.setState({ files: { [id]: full } })
  expect(await moved()).toBe(false)
  expect(store.getState().drafts[id]).toBe(`${long}and this`)
})

test('one that was sent meanwhile does not come back as a file', async () => {
  client.handlers['attachments.add'] = () => {
    store.setState({ drafts: { [id]: '' } })
    return ok(kept)
  }
  await moved()
  expect(store.getState().files[id] ?? []).toEqual([])
})
