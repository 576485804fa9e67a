import { expect, test } from 'vitest'
import { createPulse, lookMs } from '@renderer/markdown/preview/pulse'

/** What each of so many looks says, the first of them at `from`. */
function looks(
  pulse: ReturnType<typeof createPulse>,
  from: number,
  count: number,
  hidden = false,
): boolean[] {
  return Array.from({ length: count }, (_, at) => pulse.hasStopped(from + at * lookMs, hidden))
}

test('a frame that falls silent has stopped, and goes on when it is heard again', () => {
  const pulse = createPulse()
  pulse.heard(0)
  expect(looks(pulse, 1_000, 6)).toEqual([false, false, false, false, true, true])
  pulse.heard(6_500)
  expect(pulse.hasStopped(7_000, false)).toBe(false)
})

test('one that was never heard has not begun', () => {
  expect(looks(createPulse(), 0, 20)).not.toContain(true)
  const hidden = createPulse()
  expect(looks(hidden, 0, 2, true)).toEqual([false, false])
  expect(looks(hidden, 2_000, 10)).not.toContain(true)
})

test('one that nobody sees may be silent', () => {
  const pulse = createPulse()
  pulse.heard(0)
  expect(looks(pulse, 1_000, 10, true)).not.toContain(true)
  expect(looks(pulse, 11_000, 5)).toEqual([false, false, false, false, true])
})

test('a computer that slept is no silence of the frame', () => {
  const pulse = createPulse()
  pulse.heard(0)
  expect(looks(pulse, 1_000, 2)).toEqual([false, false])
  expect(looks(pulse, 60_000, 4)).toEqual([false, false, false, false])
  expect(pulse.hasStopped(65_000, false)).toBe(true)
})
