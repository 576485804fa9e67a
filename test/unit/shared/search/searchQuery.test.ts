import { describe, expect, it } from 'vitest'
import { parseSearchQuery, writeFilter } from '@shared/search/searchQuery'

const terms = (text: string): string[] =>
  parseSearchQuery(text).terms.map((term) =>
    [term.negated ? '-' : '', term.phrase ? `"${term.text}"` : term.text].join(''),
  )
const filters = (text: string): string[] =>
  parseSearchQuery(text).filters.map(({ key, value, negated }) => `${negated ? '-' : ''}${key}=${value}`)

describe('parseSearchQuery', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['프로젝트 plan', ['프로젝트', 'plan']],
    ['"주간 회의" 정리', ['"주간 회의"', '정리']],
    ['“smart quotes” x', ['"smart quotes"', 'x']],
    ['"not closed yet', ['"not closed yet"']],
    ['cat -dog -"big dog"', ['cat', '-dog', '-"big dog"']],
    ['a-b - c', ['a-b', '-', 'c']],
    ['https://example.com/a 12:30', ['https://example.com/a', '12:30']],
    ['"', []],
    ['say "a \\"b\\""', ['say', '"a "b""']],
    ['c++ a"b', ['c++', 'a', '"b"']],
  ])('reads the words of %s', (text, expected) => {
    expect(terms(text)).toEqual(expected)
    expect(filters(text)).toEqual([])
  })

  it.each([
    ['model:sonnet', ['model=sonnet']],
    ['MODEL:Sonnet -tag:work', ['model=Sonnet', '-tag=work']],
    ['folder:"일 / 계획"', ['folder=일 / 계획']],
    [
      '폴더:일 태그:"두 낱말" 역할:나 이후:2026-01-01',
      ['folder=일', 'tag=두 낱말', 'role=user', 'after=2026-01-01'],
    ],
    ['role:AI role:someone', ['role=assistant', 'role=someone']],
    ['before:', ['before=']],
    ['folder:"', ['folder=']],
  ])('reads the filters of %s', (text, expected) => {
    expect(filters(text)).toEqual(expected)
    expect(terms(text)).toEqual([])
  })

  it('tells where each piece stands', () => {
    const text = 'plan -folder:"My work" "a b" x'
    const query = parseSearchQuery(text)
    const pieces = [...query.terms, ...query.filters].map(({ start, end }) => text.slice(start, end))
    expect(pieces).toEqual(['plan', '"a b"', 'x', '-folder:"My work"'])
  })

  it('reads back what writeFilter wrote', () => {
    for (const value of ['일', 'My work', 'a "quoted" name', 'back\\slash', '“x”', 'a/b', '', '-x']) {
      const written = writeFilter('folder', value)
      expect(filters(written), written).toEqual([`folder=${value}`])
      expect(terms(`x ${written} y`)).toEqual(['x', 'y'])
    }
  })

  it('takes any text', () => {
    for (const text of ['\\', '"\\', '-"', '--', ':', 'tag::', 'tag:-', '\u0000', '😀:x', '-tag:"']) {
      for (const { start, end } of parseSearchQuery(text).terms) expect(end).toBeGreaterThan(start)
    }
  })
})
