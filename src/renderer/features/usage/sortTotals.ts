import type { UsageTotal } from '@shared/contract/usage'
import { compareNames } from '../../ui/compareNames'

/** The columns of the table, in their order. */
export const tableColumns = [
  'name',
  'calls',
  'inputTokens',
  'outputTokens',
  'cachedTokens',
  'reasoningTokens',
  'failed',
  'stopped',
  'credits',
] as const
export type TableColumn = (typeof tableColumns)[number]

export type TableOrder = { column: TableColumn; descending: boolean }

/** What a click on a column's head asks for: figures the largest first, names from the beginning; again: the other way. */
export function nextOrder(order: TableOrder | null, column: TableColumn): TableOrder {
  if (order?.column === column) return { column, descending: !order.descending }
  return { column, descending: column !== 'name' }
}

/**
 * The rows in an order; null leaves them as they came. `nameOf` gives the name that the person sees. Equal rows keep their
 * place.
 */
export function sortTotals(
  rows: readonly UsageTotal[],
  order: TableOrder | null,
  nameOf: (row: UsageTotal) => string,
  language: string,
): UsageTotal[] {
  if (order === null) return [...rows]
  const { column } = order
  const compare = compareNames(language)
  const sign = order.descending ? -1 : 1
  return rows.toSorted((a, b) =>
    column === 'name' ? sign * compare(nameOf(a), nameOf(b)) : sign * (a[column] - b[column]),
  )
}
