import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraftSaver, pauseFor } from '@renderer/store/draftSaver'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function savings() {
  const saved: string[] = []
  return { saved, saver: createDraftSaver(async (id) => saved.push(id) > 0) }
}

test('somebody who types without a pause is saved all the same, and not at every letter', async () => {
  const { saved, saver } = savings()
  for (let typed = 0; typed < 20; typed += 1) {
    saver.changed('a', typed)
    await vi.advanceTimersByTimeAsync(100)
  }
  // Two seconds of typing, twenty letters.
  expect(saved).toEqual(['a', 'a', 'a', 'a', 'a'])
})

test('a change is saved within 400 ms, once', async () => {
  const { saved, saver } = savings()
  saver.changed('a', 10)
  await vi.advanceTimersByTimeAsync(399)
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(saved).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saved).toEqual(['a'])
})

test('a long draft waits longer, but never longer than five seconds', () => {
  expect(pauseFor(0)).toBe(400)
  expect(pauseFor(80_000)).toBe(400)
  expect(pauseFor(400_000)).toBe(2_000)
  expect(pauseFor(5_000_000)).toBe(5_000)
})

test('flushing saves at once what was changed, and nothing else', async () => {
  const { saved, saver } = savings()
  await saver.flush('a')
  saver.changed('a', 1)
  saver.changed('b', 1)
  await saver.flush('a')
  expect(saved).toEqual(['a'])
  await saver.flushAll()
  expect(saved).toEqual(['a', 'b'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saved).toEqual(['a', 'b'])
})

test('what could not be saved is tried again without another letter, and at once when it is flushed', async () => {
  const tried: string[] = []
  let isFull = true
  const saver = createDraftSaver(async (id) => {
    tried.push(id)
    return !isFull
  })
  saver.changed('a', 1)
  await vi.advanceTimersByTimeAsync(400)
  expect(tried).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(tried).toEqual(['a', 'a'])
  isFull = false
  await saver.flushAll()
  expect(tried).toEqual(['a', 'a', 'a'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tried).toEqual(['a', 'a', 'a'])
})
