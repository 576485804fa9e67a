import { expect, test } from 'vitest'
import { baseName, freeName, presetNameLength } from '@shared/model/presetNames'

test('a free name stays, a taken one gets the first free number', () => {
  expect(freeName('Coach', [])).toBe('Coach')
  expect(freeName('Coach (2)', ['Coach'])).toBe('Coach (2)')
  expect(freeName('Coach', ['Coach'])).toBe('Coach (2)')
  expect(freeName('Coach', ['Coach', 'Coach (2)', 'Coach (4)'])).toBe('Coach (3)')
})

test('a numbered name is counted on and not numbered again', () => {
  expect(freeName('Coach (2)', ['Coach', 'Coach (2)'])).toBe('Coach (3)')
  expect(baseName('Coach (2)')).toBe('Coach')
  expect(baseName('Plan (B)')).toBe('Plan (B)')
  expect(baseName('(2)')).toBe('(2)')
})

test('the number of a name that is as long as names can be takes the place of its end', () => {
  const long = 'x'.repeat(presetNameLength)
  const free = freeName(long, [long])
  expect(free).toHaveLength(presetNameLength)
  expect(free.endsWith('x (2)')).toBe(true)
})
