import { describe, expect, test } from 'vitest'
import type { FoundMessage } from '@shared/contract/conversations'
import { hitAt, nearestHit, numberOf, totalOf, withCounted } from '@renderer/features/find/foundList'

const found: FoundMessage[] = [
  { messageId: 'a', content: 2, reasoning: 0 },
  { messageId: 'c', content: 1, reasoning: 2 },
  { messageId: 'e', content: 1, reasoning: 0 },
]

test('hits are numbered as they are read: what was thought stands above what was said', () => {
  const hits = Array.from({ length: totalOf(found) }, (_, index) => hitAt(found, index + 1))
  expect(hits.map((hit) => hit && `${hit.messageId} ${hit.part} ${hit.nth}`)).toEqual([
    'a content 0',
    'a content 1',
    'c reasoning 0',
    'c reasoning 1',
    'c content 0',
    'e content 0',
  ])
  expect(hits.map((hit) => hit && numberOf(found, hit))).toEqual([1, 2, 3, 4, 5, 6])
})

test('behind the last one comes the first, and before that the last', () => {
  expect(hitAt(found, 7)).toEqual(hitAt(found, 1))
  expect(hitAt(found, 0)).toEqual(hitAt(found, 6))
  expect(hitAt([], 1)).toBeNull()
})

test('a hit that is gone has no number', () => {
  expect(numberOf(found, { messageId: 'a', part: 'content', nth: 2 })).toBe(0)
  expect(numberOf(found, { messageId: 'x', part: 'content', nth: 0 })).toBe(0)
})

describe('the search begins', () => {
  test('at what is read or below it', () => {
    expect(nearestHit(found, new Set(['b', 'c', 'd', 'e']))).toEqual(hitAt(found, 3))
  })

  test('at the last hit where there is none below', () => {
    expect(nearestHit(found, new Set(['f', 'g']))).toEqual(hitAt(found, 6))
    expect(nearestHit([], new Set(['a']))).toBeNull()
  })
})

describe('what the page counts', () => {
  const order = ['b', 'c', 'd', 'e', 'f']
  const counted = (messageId: string, content: number): FoundMessage => ({ messageId, content, reasoning: 0 })

  test('takes the place of what was counted beforehand', () => {
    expect(withCounted(found, order, counted('c', 4))).toEqual([found[0], counted('c', 4), found[2]])
    expect(withCounted(found, order, counted('c', 0))).toEqual([found[0], found[2]])
  })

  test('is added where it stands', () => {
    expect(withCounted(found, order, counted('d', 1)).map((one) => one.messageId)).toEqual([
      'a',
      'c',
      'd',
      'e',
    ])
    expect(withCounted(found, order, counted('f', 1)).at(-1)).toEqual(counted('f', 1))
    expect(withCounted(found, order, counted('b', 1)).map((one) => one.messageId)).toEqual([
      'a',
      'b',
      'c',
      'e',
    ])
  })

  test('changes nothing where it is the same', () => {
    expect(withCounted(found, order, counted('e', 1))).toBe(found)
    expect(withCounted(found, order, counted('d', 0))).toBe(found)
  })
})
