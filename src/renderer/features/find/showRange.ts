import { nextFrame } from '../chat/placeRow'

/** Space that a hit keeps from the edges of the list, in pixels; the bar stands over the upper one. */
const margin = { top: 64, bottom: 48 }

/** Frames in which what was opened has to be drawn. */
const mostFrames = 60
/** Code that is folded, or shown as a preview. */
const hidden = '[data-folded], [data-previewed]'

/** Opens what hides a hit: folded reasoning, folded code, a preview in place of code. Resolves once the hit is drawn. */
export async function unfold(range: Range): Promise<void> {
  const element = range.startContainer.parentElement
  const details = element?.closest('details:not([open])')
  if (details instanceof HTMLDetailsElement) details.open = true
  const code = element?.closest(hidden)
  code?.dispatchEvent(new CustomEvent('reveal'))
  if (!details && !code) return
  for (let frame = 0; frame < mostFrames; frame += 1) {
    await nextFrame()
    if (!code?.matches(hidden)) return
  }
}

/** Scrolls a hit into view where it is not; also sideways, in code that does not wrap. Returns whether it had to. */
export function showRange(range: Range, list: HTMLElement | null): boolean {
  if (list === null) return false
  const sideways = range.startContainer.parentElement?.closest<HTMLElement>('pre, .markdown-table')
  if (sideways) {
    const box = sideways.getBoundingClientRect()
    const { left, right } = range.getBoundingClientRect()
    if (left < box.left || right > box.right) sideways.scrollLeft += left - box.left - box.width / 3
  }
  const { top, bottom, height } = list.getBoundingClientRect()
  const at = range.getBoundingClientRect()
  if (at.top >= top + margin.top && at.bottom <= bottom - margin.bottom) return false
  list.scrollTop += at.top - top - height / 3
  return true
}
