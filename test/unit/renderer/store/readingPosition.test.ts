import { beforeEach, expect, test, vi } from 'vitest'
import { parsePosition, storedPosition, storePosition } from '@renderer/store/readingPosition'

/** The page's storage, as the platform defines it. */
function memoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

const place = { messageId: 'm', offset: 12, lastId: 'l' }

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage())
  return () => vi.unstubAllGlobals()
})

test('a place is kept until its conversation is left at its end', () => {
  storePosition('c', { ...place, offset: 12.4 })
  expect(storedPosition('c')).toEqual(place)
  expect(storedPosition('other')).toBeNull()
  storePosition('c', null)
  expect(storedPosition('c')).toBeNull()
  expect(localStorage).toHaveLength(0)
})

test('what stands there and is no place is none', () => {
  for (const stored of ['', 'null', '{}', '[]', '["m"]', '["m",1]', '[1,2,3]', '["m",1,"l"']) {
    expect(parsePosition(stored)).toBeNull()
  }
})

test('the storage does not grow for ever, and keeps what others put there', () => {
  localStorage.setItem('other', 'kept')
  for (let count = 0; count < 700; count += 1) storePosition(`c${count}`, place)
  expect(localStorage.length).toBeLessThanOrEqual(500)
  expect(localStorage.getItem('other')).toBe('kept')
  expect(storedPosition('c699')).toEqual(place)
  expect(storedPosition('c0')).toBeNull()
  // One that is there already takes no other's place.
  storePosition('c699', { ...place, offset: 1 })
  expect(storedPosition('c698')).toEqual(place)
})

test('a page without a storage remembers nothing', () => {
  vi.stubGlobal('localStorage', undefined)
  storePosition('c', place)
  expect(storedPosition('c')).toBeNull()
})
