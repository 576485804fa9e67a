import { keep, readKept } from '../../store/pageStorage'

/*
 * How wide the panes were made, for each number of them, beyond the end of the window. In the page's own storage: it is a
 * matter of this screen and of no conversation.
 */

/** Percentages of the window, from left to right. */
export type PaneWidths = readonly number[]

const keyOf = (count: number): string => `pane-widths:${count}`

/** Null where so many panes were never made wider or narrower, or something else is kept in the place of their widths. */
export function storedWidths(count: number, storage?: Pick<Storage, 'getItem'>): PaneWidths | null {
  const stored = readKept(keyOf(count), storage)
  const isWhole = Array.isArray(stored) && stored.length === count && stored.every(isShare)
  return isWhole ? stored : null
}

export function storeWidths(widths: PaneWidths, storage?: Pick<Storage, 'setItem'>): void {
  keep(keyOf(widths.length), widths, storage)
}

function isShare(width: unknown): width is number {
  return typeof width === 'number' && width > 0 && width < 100
}
