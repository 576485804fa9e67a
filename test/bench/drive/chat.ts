import type { Page } from './page'
import type { Running } from './launch'

/** Waits until the field can be typed into. */
export function whenUsable({ page, program }: Running): Promise<void> {
  return page.until((selector) => document.activeElement?.matches(selector) ?? false, program.composer)
}

/** Milliseconds of a page's life after which nothing of its start is left to do. */
const restMs = 2_000

/** Waits until the program has come to rest after its start, as it has when a person has typed their first question. */
export function whenAtRest({ page }: Running): Promise<void> {
  return page.until((ms) => performance.now() > ms, restMs)
}

/** An empty conversation in front: a new one in the app, an empty page in the floor. */
export async function startConversation(running: Running): Promise<void> {
  const { page, program } = running
  if (program.name === 'floor') {
    return page.evaluate((selector) => {
      const text = document.querySelector(selector)?.firstChild
      if (text) text.textContent = ''
    }, program.answer)
  }
  const isEmpty = () => page.evaluate(() => document.querySelector('[data-testid="message"]') === null)
  // A conversation that nobody wrote in yet is the new one already.
  if (await isEmpty()) return
  await page.click('[data-testid="new-chat"]')
  await page.until(() => document.querySelector('[data-testid="message"]') === null)
  await whenUsable(running)
}

/** Types a question into the focused field and presses Enter. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.insert(question)
  await page.press('Enter')
}

/** The text of the newest answer as it is on screen; empty when there is none. */
export function shownAnswer({ page, program }: Running): Promise<string> {
  return page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].at(-1)?.textContent ?? '',
    program.answer,
  )
}
