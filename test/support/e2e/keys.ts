import type { Page } from 'playwright-core'

/** More stops than any screen has. */
const mostStops = 60

/** Presses Tab, or Shift+Tab, until the focus is on an element with this handle, as somebody without a pointer would. */
export async function tabTo(page: Page, testId: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let left = mostStops; left > 0; left -= 1) {
    await page.keyboard.press(key)
    if ((await focused(page)) === testId) return
  }
  throw new Error(`${key} never reaches ${testId}`)
}

/** The handle of the element that has the focus. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null)
}
