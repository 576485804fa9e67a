import { describe, expect, it } from 'vitest'
import { longestText } from '@shared/model/textLimit'
import { draftAfterSending, findObstacle, hasText } from '@renderer/features/composer/draft'

describe('what is left of a draft that was sent', () => {
  it.each([
    ['nothing was typed meanwhile', '안녕', '안녕', ''],
    ['what was typed behind it', '안녕 하나 더', '안녕', ' 하나 더'],
    ['everything, when it was rewritten', '다른 말', '안녕', '다른 말'],
    ['everything, when it was emptied', '', '안녕', ''],
  ])('%s', (_name, draft, sent, left) => {
    expect(draftAfterSending(draft, sent)).toBe(left)
  })
})

it('does not take white space for a message', () => {
  expect(['', ' ', '\n\t \u3000'].map(hasText)).toEqual([false, false, false])
  expect([' a', '\nㅋ'].map(hasText)).toEqual([true, true])
})

it('names the first thing that keeps a message from being sent', () => {
  const reading = { state: 'reading' } as const
  const failed = { state: 'failed' } as const
  const ready = { state: 'ready' } as const
  const facts = { hasKey: true, hasModel: true, length: 1, files: [ready] }
  expect(findObstacle(facts)).toBeNull()
  expect(findObstacle({ ...facts, files: [ready, reading] })).toBe('filesReading')
  expect(findObstacle({ ...facts, files: [reading, failed] })).toBe('filesFailed')
  expect(findObstacle({ ...facts, length: longestText })).toBeNull()
  expect(findObstacle({ ...facts, length: longestText + 1, files: [failed] })).toBe('textTooLong')
  expect(findObstacle({ ...facts, hasModel: false, files: [failed] })).toBe('needsModel')
  expect(findObstacle({ ...facts, hasModel: false, hasKey: false })).toBe('needsKey')
})
