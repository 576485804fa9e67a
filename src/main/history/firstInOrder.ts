/**
 * The first `count` of a list in an order, without sorting the rest: nearly every other one costs a single comparison,
 * which is what counts where comparing is dear.
 */
export function firstInOrder<T>(list: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = []
  for (const one of list) {
    const last = first.at(-1)
    if (first.length === count && last !== undefined && compare(one, last) >= 0) continue
    first.splice(placeOf(first, one, compare), 0, one)
    if (first.length > count) first.pop()
  }
  return first
}

/** Where to put it, behind those that are equal. */
function placeOf<T>(sorted: readonly T[], one: T, compare: (a: T, b: T) => number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(one, sorted[middle] as T) < 0) to = middle
    else from = middle + 1
  }
  return from
}
