import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createThumbnails } from '@renderer/features/attachments/thumbnails'
import { createAppStore } from '@renderer/store/createStore'
import { type ClientDouble, createClientDouble, ok } from '../../store/clientDouble'

const hash = (index: number): string => String(index).padStart(64, '0')

let client: ClientDouble

beforeEach(() => {
  client = createClientDouble({
    'attachments.read': () => ok({ kind: 'image', mime: 'image/png', bytes: new Uint8Array([1]) }),
  })
  // Node has no decoder of its own.
  vi.stubGlobal('createImageBitmap', async () => ({ width: 1, height: 1 }))
})
afterEach(() => void vi.unstubAllGlobals())

const reads = (): number => client.callsOf('attachments.read').length

test('an image is read once, however often it comes into view', async () => {
  const thumbnails = createThumbnails(createAppStore(client))
  const [first, second] = await Promise.all([thumbnails.get(hash(1)), thumbnails.get(hash(1))])
  expect(first).not.toBeNull()
  expect(await thumbnails.get(hash(1))).toBe(first)
  expect(second).toBe(first)
  expect(reads()).toBe(1)
})

test('of many, those that were looked at last stay', async () => {
  const thumbnails = createThumbnails(createAppStore(client))
  for (let index = 0; index < 60; index += 1) await thumbnails.get(hash(index))
  await thumbnails.get(hash(0))
  await thumbnails.get(hash(60))
  expect(reads()).toBe(61)
  await thumbnails.get(hash(0))
  expect(reads()).toBe(61)
  await thumbnails.get(hash(1))
  expect(reads()).toBe(62)
})

test('one that is gone, or damaged, is looked for again the next time', async () => {
  const thumbnails = createThumbnails(createAppStore(client))
  client.handlers['attachments.read'] = () => ({ ok: false, error: { code: 'not-found', message: '' } })
  expect(await thumbnails.get(hash(1))).toBeNull()
  client.handlers['attachments.read'] = () =>
    ok({ kind: 'image', mime: 'image/png', bytes: new Uint8Array([1]) })
  expect(await thumbnails.get(hash(1))).not.toBeNull()
})
