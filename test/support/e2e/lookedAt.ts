import type { Page } from 'playwright-core'

/** The hit that is looked at, and whether a person sees it: in view, and in nothing that is folded. Null without one. */
export function lookedAt(page: Page): Promise<{ text: string; seen: boolean } | null> {
  return page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('find-current') ?? [])] as Range[]
    if (range === undefined) return null
    const { top, bottom, height, left } = range.getBoundingClientRect()
    const list = document.querySelector('.message-list')?.getBoundingClientRect()
    const over = document.elementFromPoint(left + 1, top + height / 2)
    return {
      text: range.toString(),
      seen:
        height > 0 &&
        top >= (list?.top ?? 0) &&
        bottom <= (list?.bottom ?? 0) &&
        over !== null &&
        range.intersectsNode(over),
    }
  })
}
