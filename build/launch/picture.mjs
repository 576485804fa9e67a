import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What shows that the window can be used: the chat, or the page that asks for the key at the first start. */
const READY = '[data-testid="composer"], [data-testid="onboarding-key"]'
const READY_LIMIT_MS = 60_000

/**
 * Takes a picture of an app that nobody can see, once its window can be used.
 * @param {string} address where the app's DevTools listen, from `--remote-debugging-port`
 * @param {string} file
 * @returns {Promise<void>}
 */
export async function takePicture(address, file) {
  await waitForPage(address)
  const { chromium } = await import('playwright-core')
  const browser = await chromium.connectOverCDP(address)
  try {
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    await page?.locator(READY).first().waitFor({ timeout: READY_LIMIT_MS })
    await mkdir(dirname(file), { recursive: true })
    await page?.screenshot({ path: file })
  } finally {
    // Lets go of the app, which goes on running.
    await browser.close()
  }
}

/**
 * Attaching while the first page is being made can hang for ever, so it is waited for over plain HTTP first.
 * @param {string} address
 */
async function waitForPage(address) {
  const list = `http://${new URL(address).host}/json/list`
  const end = Date.now() + READY_LIMIT_MS
  while (Date.now() < end) {
    const pages = await fetch(list).then(
      (answer) => /** @type {Promise<{ type: string, url: string }[]>} */ (answer.json()),
      () => [],
    )
    if (pages.some(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the app opened no window')
}
