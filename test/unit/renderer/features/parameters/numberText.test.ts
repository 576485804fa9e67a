import { describe, expect, test } from 'vitest'
import { parseNumber, readNumber } from '@renderer/features/parameters/numberText'

describe('parseNumber', () => {
  test.each([
    ['0.7', 0.7],
    [' 0,7 ', 0.7],
    ['.5', 0.5],
    ['1.', 1],
    ['-2', -2],
    ['−2', -2],
    ['+1', 1],
    ['4,096', 4096],
    ['1,000,000', 1_000_000],
    ['0,125', 0.125],
    ['007', 7],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each(['a', '1e3', '0x10', '1.2.3', '1,2,3', '--1', '.', 'Infinity', '1 000', '½'])(
    'reads no number in %j',
    (text) => {
      expect(parseNumber(text)).toBeNaN()
    },
  )

  test('reads nothing in nothing', () => {
    expect(parseNumber(' \n')).toBeNull()
  })
})

describe('readNumber', () => {
  test('keeps to what the parameter can be', () => {
    expect(readNumber('temperature', '2')).toEqual({ state: 'value', value: 2 })
    expect(readNumber('temperature', '2.1')).toEqual({ state: 'wrong' })
    expect(readNumber('topP', '-0.1')).toEqual({ state: 'wrong' })
    expect(readNumber('maxTokens', '0')).toEqual({ state: 'wrong' })
    expect(readNumber('maxTokens', '1.5')).toEqual({ state: 'wrong' })
    expect(readNumber('seed', '-7')).toEqual({ state: 'value', value: -7 })
    expect(readNumber('seed', '99999999999999999999')).toEqual({ state: 'wrong' })
    expect(readNumber('seed', '')).toEqual({ state: 'empty' })
    expect(readNumber('seed', 'x')).toEqual({ state: 'wrong' })
  })
})
