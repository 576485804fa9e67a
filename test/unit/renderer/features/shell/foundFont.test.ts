import { expect, test, vi } from 'vitest'

// Which system it is, is asked as the module is read.
vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' })
const { applyFoundFont, firstFamily } = await import('@renderer/features/shell/foundFont')

/** Widths as a machine with these families has them; the first family of a list that is there decides. */
function machineWith(widths: Record<string, number>) {
  const all: Record<string, number> = { monospace: 100, serif: 80, ...widths }
  return (families: string): number => {
    const there = families.split(', ').find((family) => family in all)
    return all[there ?? 'serif'] ?? 0
  }
}

const list = `Pretendard, -apple-system, 'Segoe UI', Inter,
  'Noto Sans CJK KR', sans-serif`

test('the first family of the list that the machine has is found as the list writes it', () => {
  expect(firstFamily(list, machineWith({ "'Noto Sans CJK KR'": 91, 'sans-serif': 92 }))).toBe(
    "'Noto Sans CJK KR'",
  )
  expect(firstFamily(list, machineWith({ "'Noto Sans CJK KR'": 91, Inter: 90 }))).toBe('Inter')
})

test('a family that is as wide as one of the two it is compared with is found by the other', () => {
  expect(firstFamily(list, machineWith({ Inter: 100, 'sans-serif': 92 }))).toBe('Inter')
  expect(firstFamily(list, machineWith({ Inter: 80, 'sans-serif': 92 }))).toBe('Inter')
})

test('on a machine with none of them there is none', () => {
  expect(firstFamily("Inter, 'Segoe UI'", machineWith({}))).toBeNull()
  expect(firstFamily('', machineWith({ Inter: 90 }))).toBeNull()
})

test('what was found is put in front of the list, and nothing where nothing was', () => {
  const properties = new Map<string, string>()
  const style = { setProperty: (name: string, value: string) => void properties.set(name, value) }
  const root = { style } as unknown as HTMLElement
  applyFoundFont(root, { getItem: () => null })
  expect(properties.size).toBe(0)
  applyFoundFont(root, { getItem: (key) => (key === 'found-font' ? 'Inter' : null) })
  expect(properties.get('--found-font')).toBe('Inter')
})
