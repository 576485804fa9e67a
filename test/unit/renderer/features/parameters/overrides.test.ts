import { expect, test } from 'vitest'
import { sameOverrides, withOverride } from '@renderer/features/parameters/overrides'

test('an override is set, set to "not sent", and taken back', () => {
  const before = { seed: 1 }
  const set = withOverride(before, 'temperature', 0.5)
  expect(set).toEqual({ seed: 1, temperature: 0.5 })
  expect(withOverride(set, 'temperature', null)).toEqual({ seed: 1, temperature: null })
  expect(Object.keys(withOverride(set, 'temperature', undefined))).toEqual(['seed'])
  expect(before).toEqual({ seed: 1 })
})

test('overrides are compared by what they say', () => {
  expect(sameOverrides({ seed: 1, stop: ['a'] }, { stop: ['a'], seed: 1 })).toBe(true)
  expect(sameOverrides({ stop: ['a', 'b'] }, { stop: ['b', 'a'] })).toBe(false)
  expect(sameOverrides({ seed: null }, {})).toBe(false)
  expect(sameOverrides({ temperature: 0 }, { temperature: null })).toBe(false)
})
