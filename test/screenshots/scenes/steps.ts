import type { Locator, Page } from 'playwright-core'
import { composer, pickModel } from '../../support/e2e/chatWindow'
import type { RunningApp } from '../../support/e2e/runningApp'

/** The conversations that stand in the other tabs of most pictures. */
export const openTabs = [1, 2]

export async function newChat(page: Page, model: string): Promise<void> {
  await page.getByTestId('new-chat').click()
  await composer(page).waitFor()
  await pickModel(page, model)
}

/** Changes the theme under what is shown. */
export async function inTheDark({ call, page }: RunningApp): Promise<void> {
  await call('settings.update', { theme: 'dark' })
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
}

/** Makes the window's content as large as that, in pixels. */
export async function resize({ app, page }: RunningApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await page.waitForFunction((wanted) => innerWidth === wanted, width)
}

/** Waits until the code and the formulas in an answer have their colours and shapes. */
export async function drawn(answer: Locator): Promise<void> {
  await answer.locator('.katex').first().waitFor()
  await answer.locator('pre [class*="hljs-"]').first().waitFor()
}
