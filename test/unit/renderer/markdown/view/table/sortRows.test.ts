import { describe, expect, it } from 'vitest'
import { nextSort, sortRows } from '@renderer/markdown/view/table/sortRows'

function sorted(
  cells: readonly string[],
  direction: 'ascending' | 'descending' = 'ascending',
  language = 'ko',
) {
  const rows = cells.map((cell) => [cell])
  return sortRows(rows, { column: 0, direction }, language).map((place) => cells[place])
}

describe('sorting a column', () => {
  it('goes by number where every value is one, whatever stands around it', () => {
    expect(sorted(['₩12,000', '₩300', '₩1,200'])).toEqual(['₩300', '₩1,200', '₩12,000'])
    expect(sorted(['9%', '10.5%', '-3%'])).toEqual(['-3%', '9%', '10.5%'])
    expect(sorted(['1M', '128K', '8K'], 'descending')).toEqual(['1M', '128K', '8K'])
  })

  it('goes by the words where units differ, with numbers inside of them by their value', () => {
    expect(sorted(['2 GB', '500 MB', '10 GB'])).toEqual(['2 GB', '10 GB', '500 MB'])
    expect(sorted(['item 10', 'item 9', 'item 1'])).toEqual(['item 1', 'item 9', 'item 10'])
  })

  it('goes by the order of the language', () => {
    expect(sorted(['나비', 'apple', '가방', '다리'], 'ascending', 'ko')).toEqual([
      '가방',
      '나비',
      '다리',
      'apple',
    ])
    expect(sorted(['나비', 'apple', '가방', '다리'], 'ascending', 'en')).toEqual([
      'apple',
      '가방',
      '나비',
      '다리',
    ])
  })

  it('puts what has no value last, in both directions', () => {
    expect(sorted(['2', '-', '1', '', 'N/A'])).toEqual(['1', '2', '-', '', 'N/A'])
    expect(sorted(['2', '-', '1', '', '없음'], 'descending')).toEqual(['2', '1', '-', '', '없음'])
  })

  it('leaves equals as they were written, in both directions', () => {
    const rows = [
      ['1', 'a'],
      ['0', 'b'],
      ['1', 'c'],
      ['0', 'd'],
    ]
    expect(sortRows(rows, { column: 0, direction: 'ascending' }, 'en')).toEqual([1, 3, 0, 2])
    expect(sortRows(rows, { column: 0, direction: 'descending' }, 'en')).toEqual([0, 2, 1, 3])
  })

  it('takes a row that is too short as one without a value', () => {
    expect(sortRows([['b', '2'], ['a'], ['c', '1']], { column: 1, direction: 'ascending' }, 'en')).toEqual([
      2, 0, 1,
    ])
  })
})

it('a header goes through ascending and descending back to what was written', () => {
  const first = nextSort(null, 1)
  expect(first).toEqual({ column: 1, direction: 'ascending' })
  const second = nextSort(first, 1)
  expect(second).toEqual({ column: 1, direction: 'descending' })
  expect(nextSort(second, 1)).toBeNull()
  expect(nextSort(second, 0)).toEqual({ column: 0, direction: 'ascending' })
})
