/** The place between tabs at a point of the bar: how many of them have their middle to the left of it. */
export function gapAt(boxes: readonly Pick<DOMRect, 'left' | 'width'>[], x: number): number {
  return boxes.filter(({ left, width }) => left + width / 2 < x).length
}

/**
 * The nearest place where a tab may be put down: the pinned ones stay in front of the others. Null where it would stay
 * where it is.
 */
export function allowedGap(gap: number, from: number, pinnedCount: number, count: number): number | null {
  const [first, last] = from < pinnedCount ? [0, pinnedCount] : [pinnedCount, count]
  const allowed = Math.min(Math.max(gap, first), last)
  return allowed === from || allowed === from + 1 ? null : allowed
}

/** Where a tab ends up that is put down at a gap: taken out on the left of it, everything moves up by one. */
export function indexAtGap(gap: number, from: number): number {
  return gap > from ? gap - 1 : gap
}
