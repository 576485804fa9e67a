import type { VirtualizerHandle } from 'virtua'

/** Frames in which a row has to find its place; two or three are usual, more where much is measured for the first time. */
const most = 60
/** Frames without a movement after which it is there. */
const still = 2

type Placing = {
  scroller: HTMLElement
  list: VirtualizerHandle
  /** Where the message is in the list now; -1 when it is gone. */
  indexOf(): number
  messageId: string
  /** Whether the list is on its way to somewhere else by now. */
  isOver?(): boolean
  /** Pixels of the row above the upper edge; negative for space above the row. */
  offset: number
}

/**
 * Brings a row to the upper edge and keeps it there until the heights around it are known: those of rows that were never
 * drawn are guesses, and each that is measured would move it. Whoever scrolls meanwhile is left alone. Resolves to the
 * row; null when it is not there.
 */
export async function placeRow(placing: Placing): Promise<HTMLElement | null> {
  const { scroller, list, indexOf, messageId, offset, isOver = () => false } = placing
  const hands = handsOn(scroller)
  const find = (): HTMLElement | null => rowOf(scroller, messageId)
  let rest = 0
  for (let frame = 0; frame < most && rest < still && !hands.signal.aborted; frame += 1) {
    const row = find()
    const index = indexOf()
    if (index < 0 || !scroller.isConnected || isOver()) return null
    if (row === null || frame === 0) list.scrollToIndex(index, { align: 'start', offset })
    else rest = align(scroller, row, offset) ? rest + 1 : 0
    await nextFrame()
  }
  hands.abort()
  return find()
}

/** Whether the row is where it should be, or as near to it as the ends of the list allow. */
function align(scroller: HTMLElement, row: HTMLElement, offset: number): boolean {
  const away = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top + offset
  if (Math.abs(away) <= 1) return true
  return !moveBy(scroller, away)
}

/** Whether it moved: at the ends of a list there is no farther. */
export function moveBy(scroller: HTMLElement, pixels: number): boolean {
  const before = scroller.scrollTop
  scroller.scrollTop += pixels
  return Math.abs(scroller.scrollTop - before) >= 1
}

/** Aborts as soon as somebody scrolls by hand, who is then left alone; to be aborted when it is not needed any more. */
export function handsOn(scroller: HTMLElement): AbortController {
  const hands = new AbortController()
  for (const name of ['wheel', 'pointerdown', 'keydown'] as const)
    scroller.addEventListener(name, () => hands.abort(), { signal: hands.signal, passive: true })
  return hands
}

/** The row of a message; null while it is not drawn, or is drawn and not measured. */
export function rowOf(scroller: HTMLElement, messageId: string): HTMLElement | null {
  const row = scroller.querySelector<HTMLElement>(`[data-row-id="${messageId}"]`)
  const isHidden = row?.parentElement?.style.visibility === 'hidden'
  return isHidden ? null : row
}

export function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()))
}
