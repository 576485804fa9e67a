import type { Page } from 'playwright-core'

/** Milliseconds in which nothing has to change: windows take their size, and figures are counted, after a pause. */
const restMs = 700

/**
 * The first picture that is the same as the one before it: fonts, colours and formulas arrive when they are loaded.
 * @throws when the window never comes to rest
 */
export async function pictureAtRest(page: Page): Promise<Buffer> {
  await settle(page)
  let before: Buffer = Buffer.alloc(0)
  for (let left = 40; left > 0; left -= 1) {
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    if (now.equals(before)) return now
    before = now
    await page.waitForTimeout(restMs)
  }
  throw new Error('the window never came to rest')
}

/** The pointer has to rest on nothing: what it rests on looks different. */
async function settle(page: Page): Promise<void> {
  const corner = await page.evaluate(() => ({ x: innerWidth - 1, y: innerHeight - 1 }))
  await page.mouse.move(corner.x, corner.y)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
