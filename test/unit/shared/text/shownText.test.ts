import { describe, expect, test } from 'vitest'
import { blockEdge, shownText } from '@shared/text/shownText'

/** The blocks of a text as a reader sees them. */
function blocks(markdown: string): string[] {
  return shownText(markdown)
    .split(blockEdge)
    .map((block) => block.trim())
    .filter(Boolean)
}

describe('markup is no text', () => {
  test.each([
    ['**한국어**는 *쉬워요*', '한국어는 쉬워요'],
    ['***both*** and __strong__ and ~~gone~~', 'both and strong and gone'],
    ['3~5명, 10~20개', '3~5명, 10~20개'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['an *open star', 'an *open star'],
    ['`code` and `` a ` tick ``', 'code and a ` tick'],
    ['`**not bold**`', '**not bold**'],
    ['[words](https://secret.example/path "title") here', 'words here'],
    ['[**bold** words](https://example.com/a_(b)) here', 'bold words here'],
    ['[words][ref] here', 'words here'],
    ['a [plain] bracket, [ ] and ](', 'a [plain] bracket, [ ] and ]('],
    ['![a cat](https://example.com/cat.png)', 'a cat'],
    ['<https://example.com/>', 'https://example.com/'],
    ['a note[^1]', 'a note'],
    ['5 &lt; 6 &amp;&#33; \\*stars\\*', '5 < 6 &! *stars*'],
    ['<b>HTML</b> is shown as it is', '<b>HTML</b> is shown as it is'],
    ['costs $5 and $10', 'costs $5 and $10'],
  ])('%s', (markdown, shown) => {
    expect(blocks(markdown)).toEqual([shown])
  })

  test.each([
    'the root $\\sqrt{x}$ of it',
    'the root \\(\\sqrt{x}\\) of it',
    'the root $$\\sqrt{x}$$ of it',
    'the root \\[\\sqrt{x}\\] of it',
  ])('a formula is none: %s', (markdown) => {
    expect(shownText(markdown)).not.toContain('sqrt')
    expect(shownText(markdown)).toContain('the root ')
    expect(shownText(markdown)).toContain(' of it')
  })

  test('nor is one that stands alone', () => {
    expect(blocks('before\n\n$$\nE = mc^2\n$$\n\nafter')).toEqual(['before', 'after'])
  })
})

test('blocks stand apart: no hit reaches from one into the next', () => {
  expect(blocks('# Title #\ntext\nof two lines\n\n> quoted\n\n---\n\n1. one\n2. two\n   - [x] done')).toEqual(
    ['Title #', 'text\nof two lines', 'quoted', 'one', 'two', 'done'],
  )
})

test('code is shown as it was written, without its language', () => {
  expect(blocks('```python title\nx = **y**\n# no heading\n```\n- ```ts\n  a\n  ```')).toEqual([
    'x = **y**\n# no heading',
    'a',
  ])
  expect(blocks('~~~\n```\nstill\n~~~\n')).toEqual(['```\nstill'])
})

test('cells stand apart, and the line below the head is not shown', () => {
  expect(blocks('| a | **b** |\n| :-- | --: |\n| c \\| d | e |')).toEqual(['a', 'b', 'c | d', 'e'])
})

test('definitions are not shown, notes are', () => {
  expect(blocks('[ref]: https://example.com\n\n[^1]: a note')).toEqual(['a note'])
})

test('a paragraph that is too long to be taken apart is searched as it stands', () => {
  const nasty = '*a_[`$\\('.repeat(100_000)
  expect(shownText(nasty)).toBe(nasty + blockEdge)
})
