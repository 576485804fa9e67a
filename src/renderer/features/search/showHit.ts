import '../find/find.css'
import { foldText } from '@shared/text/foldText'
import type { Goal } from '../../store/searchSlice'
import { lessMotion } from '../../ui/motion'
import { nextFrame } from '../chat/placeRow'
import type { ListView } from '../chat/useListView'
import { createMarks } from '../find/marks'
import { hitsIn, rangesIn } from '../find/shownHits'
import { showRange, unfold } from '../find/showRange'

/** How long the message stands out, and how long the words in it do, in milliseconds. */
const messageMs = 1_800
const wordsMs = 6_000

/** There is one hit that somebody was taken to last, in whichever list. */
const marks = createMarks()
let ending: ReturnType<typeof setTimeout> | undefined

/** Frames in which a message's attachments, whose code is fetched on demand, are waited for. */
const mostFrames = 60

/** Takes the reader to a hit and marks it for a moment: the words, and the message that they are in. */
export async function showHit({ messageId, field, words, offset }: Goal, list: ListView): Promise<void> {
  clearTimeout(ending)
  marks.clear()
  const row = await list.goTo(messageId)
  if (row === null) return
  const element = list.element()
  // As it was left, to the pixel.
  if (offset !== undefined && element !== null) {
    element.scrollTop += row.getBoundingClientRect().top - element.getBoundingClientRect().top + offset
  }
  const message = row.querySelector(`[data-message-id="${messageId}"]`) ?? row
  const files = field === 'attachment' ? await attachmentsOf(message) : []
  const found = words.map((text) => {
    const query = { text, matchCase: false, wholeWord: false }
    if (field !== 'attachment') return hitsIn(row, messageId, query)[field]
    return files.flatMap((file) => {
      const name = file.querySelector('[data-testid="attachment-name"]')
      return name ? rangesIn(name, query) : []
    })
  })
  const [first] = inOrder(found.filter((_, at) => words[at]?.includes(' ') === true))
  const all = inOrder(found)
  // Words side by side are what the snippet showed.
  const looked = first ?? all[0]
  if (looked !== undefined) {
    await unfold(looked)
    if (showRange(looked, list.element())) list.release()
    marks.set(all, looked)
    ending = setTimeout(marks.clear, wordsMs)
  }
  const picture = looked === undefined ? files.find((file) => isCalled(file, words)) : undefined
  picture?.scrollIntoView({ block: 'nearest' })
  flash(picture ?? message)
  list.element()?.focus({ preventScroll: true })
}

function inOrder(ranges: readonly (readonly Range[])[]): Range[] {
  return ranges.flat().toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
}

async function attachmentsOf(message: Element): Promise<Element[]> {
  for (let frame = 0; frame < mostFrames; frame += 1) {
    const files = [...message.querySelectorAll('[data-testid="attachment"]')]
    if (files.length > 0) return files
    await nextFrame()
  }
  return []
}

/** Whether an attachment has one of the words in its name, which of a picture only its button says. */
function isCalled(file: Element, words: readonly string[]): boolean {
  const name = foldText(file.querySelector('button')?.getAttribute('aria-label') ?? '', false).text
  return words.some((word) => name.includes(foldText(word, false).text))
}

/** By the page's own animations and not by a class: what belongs to React stays untouched. */
function flash(element: Element): void {
  const tint = 'color-mix(in srgb, var(--color-accent) 16%, transparent)'
  element.animate(
    [
      { backgroundColor: tint, boxShadow: `0 0 0 0.5rem ${tint}`, borderRadius: '0.25rem' },
      { backgroundColor: 'transparent', boxShadow: '0 0 0 0.5rem transparent', borderRadius: '0.25rem' },
    ],
    { duration: messageMs, easing: lessMotion() ? 'step-end' : 'ease-in' },
  )
}
