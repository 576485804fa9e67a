import { describe, expect, it } from 'vitest'
import type { Table } from 'mdast'
import { tableToMarkdown } from '@renderer/markdown/lazy/tableMarkdown'
import { parseMarkdown } from '@shared/markdown/syntax'
import { tableTexts } from '@renderer/markdown/view/table/cellText'
import { toCsv } from '@renderer/markdown/view/table/csv'

function parseTable(source: string): Table {
  const node = parseMarkdown(source).children[0]
  if (node?.type !== 'table') throw new Error('no table')
  return node
}

describe('a table as CSV', () => {
  it('quotes what has to be quoted and nothing else (RFC 4180)', () => {
    expect(
      toCsv([
        ['이름', 'a,b'],
        ['say "hi"', 'two\nlines'],
        ['', ' x '],
      ]),
    ).toBe('이름,"a,b"\r\n"say ""hi""","two\nlines"\r\n, x \r\n')
  })

  it.each([
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@cmd',
    '\tx',
    '=HYPERLINK("http://x")',
    '- item',
    '+82-10-1234-5678',
  ])('disarms the formula %j', (text) => {
    expect(toCsv([[text]]).replaceAll('"', '')).toMatch(/^'/)
  })

  it.each(['-5', '+3.2%', '-1,200원', '-', '+', '1=1', 'a@b'])('leaves %j as it is', (text) => {
    expect(toCsv([[text]])).not.toContain("'")
  })
})

describe('what the cells of a table say', () => {
  it('is their words without markup', () => {
    const table = parseTable(
      '| **굵은** `code` | [words](https://example.com) |\n|--|--|\n| a<br>b | $x^2$ ![alt](x.png) ~~no~~ |\n| a \\| b | |',
    )
    expect(tableTexts(table)).toEqual([
      ['굵은 code', 'words'],
      ['a\nb', '$x^2$ alt no'],
      ['a | b', ''],
    ])
  })
})

describe('a table as Markdown', () => {
  it('reads as the same table, with its markup and alignment', () => {
    const source =
      '| **굵은** | 값 |\n| :- | -: |\n| a \\| b | [words](https://example.com) |\n| $x^2$ | ~~no~~ |'
    const markdown = tableToMarkdown(parseTable(source))
    expect(markdown.trim()).toBe(source)
  })
})
