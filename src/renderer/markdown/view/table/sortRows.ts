import { readQuantity } from './quantity'

export interface TableSort {
  readonly column: number
  readonly direction: 'ascending' | 'descending'
}

/** The order that the next press on a column's header brings: ascending, descending, then as it was written. */
export function nextSort(sort: TableSort | null, column: number): TableSort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null
}

/** What stands in a cell that has no value. */
const empty = /^(?:|[-–—·]|n\/?a|없음|해당 ?없음)$/i

/**
 * The rows' places in sorted order. A column whose every value is a number in one unit is sorted by number, any other as
 * the language sorts, with numbers inside of words by their value. Cells without a value come last in both directions, and
 * what is equal stays as it was written.
 * @param rows the words of the cells, without the header
 */
export function sortRows(rows: readonly (readonly string[])[], sort: TableSort, language: string): number[] {
  const cells = rows.map((row, index) => ({ index, text: row[sort.column] ?? '' }))
  const filled = cells.filter(({ text }) => !empty.test(text))
  const compare = comparison(
    filled.map(({ text }) => text),
    language,
  )
  const sign = sort.direction === 'ascending' ? 1 : -1
  const sorted = filled.toSorted((a, b) => sign * compare(a.text, b.text))
  return [...sorted, ...cells.filter(({ text }) => empty.test(text))].map(({ index }) => index)
}

function comparison(texts: readonly string[], language: string): (a: string, b: string) => number {
  const numbers = new Map(texts.map((text) => [text, readQuantity(text)]))
  const units = new Set([...numbers.values()].map((number) => number?.unit ?? null))
  if (units.size === 1 && !units.has(null)) {
    return (a, b) => (numbers.get(a)?.value ?? 0) - (numbers.get(b)?.value ?? 0)
  }
  return new Intl.Collator(language, { numeric: true }).compare
}
