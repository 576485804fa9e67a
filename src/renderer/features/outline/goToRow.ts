import { nextFrame } from '../chat/placeRow'
import type { ListView } from '../chat/useListView'
import type { OutlineRow } from './outlineRows'

/** Space above a heading that somebody was taken to, in pixels. */
const margin = 16

/** Takes the reader to a question, or to a heading within an answer. */
export async function goToRow(row: OutlineRow, list: ListView): Promise<void> {
  const drawn = await list.goTo(row.messageId)
  const element = list.element()
  if (drawn === null || element === null || row.kind === 'question') return
  await nextFrame()
  const content = drawn.querySelector(`[data-message-id="${row.messageId}"] [data-testid="message-content"]`)
  // The page may know headings that are no lines with `#`, so the words decide between those near.
  const headings = [...(content?.querySelectorAll(':is(h1, h2, h3, h4, h5, h6):not(.sr-only)') ?? [])]
  const heading =
    headings.find(({ textContent }) => textContent?.trim() === row.text) ?? headings[row.heading.nth]
  if (heading === undefined) return
  element.scrollTop += heading.getBoundingClientRect().top - element.getBoundingClientRect().top - margin
}
