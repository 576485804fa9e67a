/** What a figure may be at most: as such, or as a multiple of the floor's. */
export type Budget = { atMost: number; of: 'value' | 'floor' }

/** One line of the table. Values of the same index were measured right after one another. */
export type Figure = {
  what: string
  unit: 'ms' | 'MB' | 's' | '×' | 'ms/s' | ''
  app: readonly number[]
  /** null where an empty window has nothing to compare. */
  floor: readonly number[] | null
  /** null for figures that only explain others. */
  budget: Budget | null
  /** How many values become one; the median unless told. */
  reduce?: 'median' | 'largest' | 'sum'
}

/** The middle value; of an even number of values the mean of the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
  return (low + high) / 2
}

/** The smallest value that 95 % of the values do not exceed. NaN for none. */
export function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN
}
