import { describe, expect, it } from 'vitest'
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
  expect(findObstacle({ hasKey: false, model: null, answering: true })).toBe('needsKey')
  expect(findObstacle({ hasKey: true, model: null, answering: true })).toBe('needsModel')
  expect(findObstacle({ hasKey: true, model: 'a/b', answering: true })).toBe('waitForAnswer')
  expect(findObstacle({ hasKey: true, model: 'a/b', answering: false })).toBeNull()
})
