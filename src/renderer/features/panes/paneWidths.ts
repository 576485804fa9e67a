import { pageStorage } from '../../store/pageStorage'

/*
 * How wide the panes were made, for each number of them, beyond the end of the window. In the page's own storage: it is a
 * matter of this screen and of no conversation.
 */

/** Percentages of the window, from left to right. */
export type PaneWidths = readonly number[]

const keyOf = (count: number): string => `pane-widths:${count}`

/** Null where so many panes were never made wider or narrower. */
export function storedWidths(
  count: number,
  kept: Pick<Storage, 'getItem'> | null = pageStorage(),
): PaneWidths | null {
  const stored = kept?.getItem(keyOf(count)) ?? null
  return stored === null ? null : parseWidths(stored, count)
}

export function storeWidths(widths: PaneWidths, kept: Pick<Storage, 'setItem'> | null = pageStorage()): void {
  try {
    kept?.setItem(keyOf(widths.length), JSON.stringify(widths))
  } catch {
    // The disk is full; they stay so until the window closes.
  }
}

/** Anything else that could stand there is none. */
function parseWidths(stored: string, count: number): PaneWidths | null {
  try {
    const widths: unknown = JSON.parse(stored)
    const isWhole = Array.isArray(widths) && widths.length === count && widths.every(isShare)
    return isWhole ? widths : null
  } catch {
    return null
  }
}

function isShare(width: unknown): width is number {
  return typeof width === 'number' && width > 0 && width < 100
}
