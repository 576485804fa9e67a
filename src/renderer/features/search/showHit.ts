import '../find/find.css'
import type { Landing } from '@shared/contract/windows'
import { lessMotion } from '../../ui/motion'
import { nextFrame } from '../chat/placeRow'
import type { ListView } from '../chat/useListView'
import { createMarks } from '../find/marks'
import { hitsIn } from '../find/shownHits'
import { showRange, unfold } from '../find/showRange'

/** How long the message stands out, and how long the words in it do, in milliseconds. */
const messageMs = 1_800
const wordsMs = 6_000

/** There is one hit that somebody was taken to last, in whichever list. */
const marks = createMarks()
let ending: ReturnType<typeof setTimeout> | undefined

/** Takes the reader to a hit and marks it for a moment: the words, and the message that they are in. */
export async function showHit({ messageId, field, words }: Landing, list: ListView): Promise<void> {
  clearTimeout(ending)
  marks.clear()
  const row = await list.goTo(messageId)
  if (row === null) return
  const ranges = rangesOf(row, messageId, field === 'reasoning' ? 'reasoning' : 'content', words)
  const [first] = ranges
  if (first !== undefined) {
    if (unfold(first)) await nextFrame()
    if (showRange(first, list.element())) list.release()
    marks.set(ranges, first)
    ending = setTimeout(marks.clear, wordsMs)
  }
  flash(row.querySelector(`[data-message-id="${messageId}"]`) ?? row)
  list.element()?.focus({ preventScroll: true })
}

/** Where the words stand in a drawn message, from its beginning on. */
function rangesOf(
  row: Element,
  messageId: string,
  part: 'content' | 'reasoning',
  words: readonly string[],
): Range[] {
  const found = words.flatMap(
    (text) => hitsIn(row, messageId, { text, matchCase: false, wholeWord: false })[part],
  )
  return found.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
}

/** By the page's own animations and not by a class: what belongs to React stays untouched. */
function flash(message: Element): void {
  const tint = 'color-mix(in srgb, var(--color-accent) 16%, transparent)'
  message.animate(
    [
      { backgroundColor: tint, boxShadow: `0 0 0 0.5rem ${tint}`, borderRadius: '0.25rem' },
      { backgroundColor: 'transparent', boxShadow: '0 0 0 0.5rem transparent', borderRadius: '0.25rem' },
    ],
    { duration: messageMs, easing: lessMotion() ? 'step-end' : 'ease-in' },
  )
}
