import { describe, expect, it } from 'vitest'
import { estimateTokens, piecesOf } from '@main/demo/pieces'

describe('piecesOf', () => {
  const text = 'The family 👩‍👩‍👧‍👦 said: 안녕하세요, 각(\u1100\u1161\u11a8) 🇰🇷!\n\n| a | b |'

  it('loses nothing', () => {
    expect([...piecesOf(text)].join('')).toBe(text)
    expect([...piecesOf('')]).toEqual([])
  })

  it('never cuts a syllable, not even one of separate letters, nor an emoji', () => {
    const pieces = [...piecesOf(text)]
    for (const whole of ['👩‍👩‍👧‍👦', '🇰🇷', '\u1100\u1161\u11a8']) {
      expect(pieces.filter((piece) => piece.includes(whole)).length).toBeGreaterThan(0)
    }
  })

  it('makes pieces of a few characters', () => {
    expect([...piecesOf('streaming 안녕하세요')]).toEqual(['stre', 'amin', 'g', ' 안녕', '하세', '요'])
  })
})

describe('estimateTokens', () => {
  it('counts a Korean syllable for more than a Latin letter', () => {
    expect(estimateTokens('hello there')).toBe(3)
    expect(estimateTokens('안녕하세요')).toBe(3)
    expect(estimateTokens('')).toBe(0)
  })
})
