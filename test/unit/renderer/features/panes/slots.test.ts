import { expect, test } from 'vitest'
import { type Slot, slotsFor } from '@renderer/features/panes/slots'

/** Written as `a0 b1`: the conversation with the key of its place. */
const written = (slots: readonly Slot[]): string => slots.map(({ id, key }) => `${id}${key}`).join(' ')
const after = (...steps: string[]): string =>
  written(steps.reduce<readonly Slot[]>((slots, panes) => slotsFor(slots, [...panes]), []))

test('a conversation that takes the place of another one takes over its slot', () => {
  expect(after('ab')).toBe('a0 b1')
  expect(after('ab', 'ac')).toBe('a0 c1')
})

test('a further one gets a slot of its own, wherever it stands', () => {
  expect(after('ab', 'acb')).toBe('a0 c2 b1')
})

test('those that are left, and those that change places, keep theirs', () => {
  expect(after('abc', 'ac')).toBe('a0 c2')
  expect(after('abc', 'cab')).toBe('c2 a0 b1')
})
