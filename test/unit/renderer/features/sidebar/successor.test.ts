import { expect, test } from 'vitest'
import { successorOf } from '@renderer/features/sidebar/successor'

test.each([
  ['b', ['a', 'b', 'c'], ['a', 'c'], 'c'],
  ['c', ['a', 'b', 'c'], ['a', 'b'], 'b'],
  // Several went at once.
  ['b', ['a', 'b', 'c', 'd'], ['a', 'd'], 'd'],
  ['c', ['a', 'b', 'c'], ['a'], 'a'],
  // Another list is shown.
  ['a', ['a', 'b'], ['x', 'y'], 'x'],
  ['a', ['a'], [], null],
])('of %j, which left %j: %j, gives %j', (id, before, now, next) => {
  expect(successorOf(id, before, now)).toBe(next)
})
