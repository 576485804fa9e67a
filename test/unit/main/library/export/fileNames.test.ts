import { expect, it } from 'vitest'
import { createFileNames } from '@main/library/export/fileNames'

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
