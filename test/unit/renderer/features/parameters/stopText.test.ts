import { expect, test } from 'vitest'
import { readStop, showStop } from '@renderer/features/parameters/stopText'

test.each(['\n\n', 'END', 'a\tb\r\n', 'C:\\new', '\\', ' ', '끝'])(
  '%j is read as it was shown',
  (sequence) => {
    expect(readStop(showStop(sequence))).toBe(sequence)
    expect(showStop(sequence)).not.toMatch(/[\n\t\r]/)
  },
)

test('what is typed with backslashes becomes what it stands for', () => {
  expect(readStop('\\n\\nUser:')).toBe('\n\nUser:')
  expect(readStop('\\d\\')).toBe('\\d\\')
})
