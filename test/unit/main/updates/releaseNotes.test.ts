import { expect, test } from 'vitest'
import { releaseNotes } from '@main/updates/releaseNotes'

test('is plain text, whatever form the notes come in', () => {
  expect(releaseNotes(null)).toBe('')
  expect(releaseNotes('빨라졌어요.\n')).toBe('빨라졌어요.')
  expect(releaseNotes('<p>One</p><ul><li>two</li></ul><script>alert(1)</script>')).toBe('One\ntwo\nalert(1)')
  expect(
    releaseNotes([
      { version: '2.0.0', note: 'b' },
      { version: '1.9.0', note: null },
    ]),
  ).toBe('2.0.0\nb\n\n1.9.0')
})

test('has an end', () => {
  expect(releaseNotes('a'.repeat(100_000))).toHaveLength(4_000)
})
