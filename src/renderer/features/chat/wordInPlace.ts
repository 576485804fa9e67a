import { handsOn, moveBy, nextFrame } from './placeRow'

/** Frames without a movement after which the word is where it was. */
const still = 2
/** Frames that this may take; more are only needed while much is measured for the first time. */
const most = 30
/** Pixels below the upper edge in which the first whole line is looked for: a gap between two messages has none. */
const lines = [2, 12, 24, 36, 48, 72, 96, 144]

/** A letter, and how many pixels below the upper edge its line begins. */
type Word = { node: Node; offset: number; below: number }

export type WordInPlace = {
  /** Takes note of what is read, with the next frame: to be called with every scroll. */
  note(): void
  stop(): void
}

/**
 * Keeps the word at the upper edge there when the list becomes wider or narrower (the outline opens, the window is drawn
 * to another size): lines break anew then, above it and in its own message, and what one was reading would move away by
 * as much. The virtual list corrects for whole rows only.
 * @param isHeld whether somebody else decides on the place at the moment, which is the end of the list
 */
export function keepWordInPlace(list: HTMLElement, isHeld: () => boolean): WordInPlace {
  let word: Word | null = null
  let noting = 0
  let keeping = false
  let quiet = 0
  let width: number | null = null

  /** Whether it is where it was, or as near as the ends of the list allow. */
  const putBack = (kept: Word): boolean => {
    const now = belowEdge(list, kept)
    if (now === null || Math.abs(now - kept.below) < 1) return true
    return !moveBy(list, now - kept.below)
  }
  const keep = async (): Promise<void> => {
    keeping = true
    const hands = handsOn(list)
    for (let frame = 0; frame < most && quiet < still && !hands.signal.aborted; frame += 1) {
      await nextFrame()
      if (word === null || isHeld()) break
      quiet = putBack(word) ? quiet + 1 : 0
    }
    hands.abort()
    keeping = false
  }
  const resize = new ResizeObserver(([entry]) => {
    const before = width
    width = entry?.contentRect.width ?? null
    if (before === null || before === width || word === null || isHeld()) return
    quiet = 0
    // Before this frame is seen; the rows that are measured anew come with the next ones.
    putBack(word)
    if (!keeping) void keep()
  })
  resize.observe(list)
  return {
    note: () => {
      if (noting !== 0 || keeping) return
      noting = requestAnimationFrame(() => {
        noting = 0
        if (!keeping && !isHeld()) word = wordAtEdge(list)
      })
    },
    stop: () => {
      cancelAnimationFrame(noting)
      resize.disconnect()
      word = null
    },
  }
}

function wordAtEdge(list: HTMLElement): Word | null {
  const { top } = list.getBoundingClientRect()
  const { left = 0, width = 0 } = list.firstElementChild?.getBoundingClientRect() ?? {}
  for (const below of lines) {
    const caret = document.caretPositionFromPoint(left + width / 2, top + below)
    if (caret === null || !list.contains(caret.offsetNode)) continue
    const word = { node: caret.offsetNode, offset: caret.offset }
    const place = belowEdge(list, word)
    if (place !== null && place >= 0) return { ...word, below: place }
  }
  return null
}

/** Null where it is not drawn any more. */
function belowEdge(list: HTMLElement, { node, offset }: Pick<Word, 'node' | 'offset'>): number | null {
  if (!list.contains(node)) return null
  const range = document.createRange()
  const length = node instanceof Text ? node.length : node.childNodes.length
  range.setStart(node, Math.min(offset, Math.max(length - 1, 0)))
  range.setEnd(node, Math.min(offset + 1, length))
  const [box] = range.getClientRects()
  return box === undefined ? null : box.top - list.getBoundingClientRect().top
}
