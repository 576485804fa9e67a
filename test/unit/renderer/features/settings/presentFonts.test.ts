import { expect, test } from 'vitest'
import { hasFont, type MeasureFont } from '@renderer/features/settings/sections/presentFonts'

/** A machine with some fonts: a list is measured in the first one that is there. */
function machine(widths: Record<string, number>): MeasureFont {
  return (families) => {
    const names = families.split(',').map((name) => name.trim().replaceAll('"', ''))
    return widths[names.find((name) => name in widths) ?? 'serif'] ?? 0
  }
}

const measure = machine({ monospace: 100, serif: 120, D2Coding: 100, Inter: 110 })

test('a font is there when it has a width of its own beside one of two others', () => {
  expect(hasFont('Inter', measure)).toBe(true)
  expect(hasFont('D2Coding', measure)).toBe(true)
  expect(hasFont('Pretendard', measure)).toBe(false)
})

test('a name is measured as a name, whatever stands in it', () => {
  const seen: string[] = []
  hasFont('a", monospace, "b\\', (families) => seen.push(families))
  expect(seen[0]).toBe('"a, monospace, b", monospace')
})
