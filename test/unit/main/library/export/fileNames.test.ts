import { expect, it } from 'vitest'
import { createFileNames, fileTitle } from '@main/library/export/fileNames'

it('names files by day and title, each once, and never into another folder', () => {
  const name = createFileNames()
  const at = new Date(2026, 10, 3).getTime()
  expect(name(at, '제주도 여행', '.md')).toBe('2026-11-03 제주도 여행.md')
  expect(name(at, 'Plan', '.md')).toBe('2026-11-03 Plan.md')
  expect(name(at, 'PLAN', '.md')).toBe('2026-11-03 PLAN (2).md')
  expect(name(at, '제주도 여행'.normalize('NFD'), '.md')).toContain('(2)')
  expect(name(at, '../../etc/passwd', '.md')).toMatch(/^2026-11-03 [^/\\]+\.md$/)
  expect(name(at, '', '.md')).toBe('2026-11-03 conversation.md')
  expect(name(at, '👩‍👩‍👧‍👦'.repeat(100), '.md').isWellFormed()).toBe(true)
})

it.each([
  ['Korean', '아주 긴 제목 '.repeat(40)],
  ['composed by its letters', '아주긴제목'.repeat(40).normalize('NFD')],
  ['emoji', '🎉'.repeat(200)],
])('a long title leaves room in the 255 bytes of a name for all that is added to it: %s', (_what, title) => {
  const name = createFileNames()
  for (let count = 1; count <= 12; count += 1) {
    const file = `${name(0, title, '.html')}.0a1b2c3d.part`
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255)
    expect(file.isWellFormed()).toBe(true)
  }
})

it.each(['con', 'NUL', 'com1.txt', 'LPT9'])(
  'a title that Windows keeps for itself, %s, is no name',
  (title) => {
    expect(`${fileTitle(title)}.md`).not.toMatch(/^(?:con|nul|com1|lpt9)\./i)
    expect(fileTitle(title)).toContain(title.slice(0, 3))
  },
)
