import { describe, expect, it } from 'vitest'
import { maskKey } from '@main/secrets/maskKey'

describe('a masked key', () => {
  it('shows the first 12 and the last 4 characters of a usual key', () => {
    const key = `runyour-v1-test-${'x'.repeat(92)}wxyz`
    expect(maskKey(key)).toBe('runyour-v1-t…wxyz')
  })

  it.each(Array.from({ length: 130 }, (_, index) => index))(
    'of %i characters hides at least half of them',
    (length) => {
      const masked = maskKey('k'.repeat(length))
      expect(masked).toContain('…')
      expect(masked.length - 1).toBeLessThanOrEqual(length / 2)
    },
  )

  it('shows nothing of a very short one', () => {
    expect(maskKey('abc')).toBe('…')
  })

  it('tells two keys apart that differ at the end', () => {
    const beginning = `runyour-v1-test-${'x'.repeat(85)}`
    expect(maskKey(`${beginning}aaaa`)).not.toBe(maskKey(`${beginning}bbbb`))
  })
})
