import { describe, expect, it, test } from 'vitest'
import { accents } from '@shared/model/appearance'
import { contrast, over, palette, type Theme } from './palette'

const themes = ['light', 'dark'] as const
const accentMarks = accents.map((accent) => (accent === 'blue' ? [] : [`[data-accent='${accent}']`]))
const more = ":root[data-contrast='more']"

/** What texts stand on, also while a row is pointed at or chosen. */
const grounds = ['bg', 'surface', 'raised']

function on(theme: Theme, marks: string[], text: string, ground: string, veil?: string): number {
  const colour = palette(theme, ...marks)
  const below = colour(`color-${ground}`)
  const behind = veil === undefined ? below : over(colour(`color-${veil}`), below)
  return contrast(over(colour(`color-${text}`), behind), behind)
}

describe.each(themes)('in %s', (theme) => {
  describe.each(accentMarks.map((marks) => [marks[0] ?? 'the usual accent', marks] as const))(
    'with %s',
    (_name, marks) => {
      it.each(grounds)('the accent is a readable text on %s', (ground) => {
        expect(on(theme, [...marks], 'accent', ground)).toBeGreaterThanOrEqual(4.5)
        expect(on(theme, [...marks, more], 'accent', ground)).toBeGreaterThanOrEqual(7)
      })

      it('a text on the accent is readable', () => {
        const ratio = (all: string[]): number => {
          const colour = palette(theme, ...all)
          return contrast(colour('color-accent-fg'), colour('color-accent'))
        }
        expect(ratio([...marks])).toBeGreaterThanOrEqual(4.5)
        expect(ratio([...marks, more])).toBeGreaterThanOrEqual(7)
      })
    },
  )

  it.each(['fg', 'muted', 'danger', 'warning', 'success'])('%s is a readable text everywhere', (text) => {
    for (const ground of grounds) {
      expect(on(theme, [], text, ground)).toBeGreaterThanOrEqual(4.5)
      expect(on(theme, [more], text, ground)).toBeGreaterThanOrEqual(7)
    }
  })

  it.each(['hover', 'selected'])('texts stay readable in a row that is in the state %s', (veil) => {
    for (const text of ['fg', 'muted', 'accent']) {
      expect(on(theme, [], text, 'surface', veil)).toBeGreaterThanOrEqual(4.5)
      expect(on(theme, [more], text, 'surface', veil)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('with more contrast the edges of controls stand out', () => {
    for (const ground of grounds) {
      expect(on(theme, [more], 'line', ground)).toBeGreaterThanOrEqual(3)
      expect(on(theme, [more], 'line-strong', ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(['green', 'orange', 'blue', 'violet', 'pink', 'teal', 'gray'])(
    'a provider’s letter is readable on %s',
    (tint) => {
      const colour = palette(theme)
      expect(contrast(colour('color-tint-fg'), colour(`color-tint-${tint}`))).toBeGreaterThanOrEqual(4.5)
    },
  )
})

test('the measure is the one of WCAG', () => {
  const white = { r: 255, g: 255, b: 255, a: 1 }
  expect(contrast(white, { r: 0, g: 0, b: 0, a: 1 })).toBeCloseTo(21)
  expect(contrast(white, { r: 119, g: 119, b: 119, a: 1 })).toBeCloseTo(4.48, 2)
})
