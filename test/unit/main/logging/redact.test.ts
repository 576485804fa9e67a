import { describe, expect, it } from 'vitest'
import { redact } from '@main/logging/redact'

describe('redact', () => {
  it.each([
    ['runyour-v1-test-0123_456-789', '[key]'],
    ['{"key":"runyour-v1-test-abc"}', '{"key":"[key]"}'],
    ['a runyour-v1-test-abc and a runyour-v1-test-def.', 'a [key] and a [key].'],
    ['https://x/?key=runyour-v1-test-abc&b=1', 'https://x/?key=[key]&b=1'],
    ['sk-abcdefgh12345678', '[key]'],
    ['authorization: Bearer abc.def+/=~', 'authorization: Bearer [key]'],
    ['BEARER   xyz', 'BEARER   [key]'],
  ])('hides the key in %s', (text, hidden) => {
    expect(redact(text)).toBe(hidden)
  })

  it.each(['no secret here', 'risk-averse', 'runyour/free', 'task-1', '한글'])('leaves %s alone', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('hides the given secrets whatever they look like, as often as they appear', () => {
    expect(redact('a+b(c a+b(c d', ['a+b(c'])).toBe('[key] [key] d')
  })

  it('is not led astray by an empty secret', () => {
    expect(redact('abc', [''])).toBe('abc')
  })
})
