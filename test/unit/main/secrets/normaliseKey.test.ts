import { describe, expect, it } from 'vitest'
import { canBeSent, normaliseKey } from '@main/secrets/normaliseKey'

const key = 'runyour-v1-test-Ab_9-xyz'

describe('a pasted key', () => {
  it.each([
    ['as it is', key],
    ['with spaces and line breaks around it', `  \t${key}\r\n`],
    ['with a line break in the middle', `${key.slice(0, 14)}\n  ${key.slice(14)}`],
    ['with a no-break space', `\u00A0${key}\u3000`],
    ['with zero-width characters', `\u200B${key.slice(0, 9)}\u200D\u2060${key.slice(9)}\uFEFF`],
    [
      'with direction marks and soft hyphens of a web page',
      `\u200E${key.slice(0, 9)}\u00AD${key.slice(9)}\u200F`,
    ],
    ['in double quotes', `"${key}"`],
    ['in single quotes', `'${key}'`],
    ['in backticks', `\`${key}\``],
    ['in typographic quotes', `“${key}”`],
    ['in quotes with a comma behind them', `"${key}",`],
    ['with a semicolon', `${key};`],
    ['behind Bearer', `Bearer ${key}`],
    ['behind bearer in small letters', `bearer   ${key}`],
    ['as a header', `Authorization: Bearer ${key}`],
    ['as a quoted header', `"Authorization: Bearer ${key}"`],
    ['as a quoted value behind Bearer', `Bearer "${key}"`],
    ['as an assignment', `RUNYOUR_API_KEY=${key}`],
    ['as a quoted assignment', `RUNYOUR_API_KEY="${key}"`],
    ['as a line of a shell profile', `export RUNYOUR_API_KEY='${key}'`],
    ['as a line of a shell profile in backticks', `\`export RUNYOUR_API_KEY=${key}\``],
    ['as an assignment of another program', `OPENAI_API_KEY = ${key}`],
  ])('%s is the key alone', (_how, pasted) => {
    expect(normaliseKey(pasted)).toBe(key)
  })

  it.each(['', '  \n', '\u200B', '""', 'Bearer ', 'export RUNYOUR_API_KEY='])('%j is nothing', (pasted) => {
    expect(normaliseKey(pasted)).toBe('')
  })

  it('is never judged by its looks', () => {
    expect(normaliseKey('some/other+key=.')).toBe('some/other+key=.')
  })

  it('is the same after a second time', () => {
    const once = normaliseKey(`export RUNYOUR_API_KEY="Bearer ${key}"`)
    expect(normaliseKey(once)).toBe(once)
  })
})

describe('canBeSent', () => {
  it.each([key, 'a', '!~'])('takes %s', (value) => expect(canBeSent(value)).toBe(true))
  it.each(['', '비밀', 'a b', 'a\nb', 'a\u0000', 'é', 'a\u200Bb'])('refuses %j', (value) =>
    expect(canBeSent(value)).toBe(false),
  )
})
