import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from 'playwright-core'
import type { WindowId } from '@shared/model/layout'
import { appCommand, appEnvironment, type RunningApp } from './runningApp'

/** The window that something opens, once its page has drawn something. */
export async function windowOpenedBy(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()])
  page.setDefaultTimeout(10_000)
  await page.locator('#root > *').first().waitFor()
  return page
}

/** Closes a page's window as its frame does, and waits until it is gone. */
export async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const closed = page.waitForEvent('close')
  const window = await app.browserWindow(page)
  await window.evaluate((one) => setImmediate(() => one.close()))
  await closed
}

/** Starts the app a second time with the same data, as the system does for a link, and waits until that start is over. */
export async function startAgain(
  { userData }: Pick<RunningApp, 'userData'>,
  ...args: string[]
): Promise<void> {
  const command = appCommand(userData)
  await promisify(execFile)(command.executablePath, [...command.args, ...args], {
    env: appEnvironment(),
    timeout: 20_000,
  })
}

/** What main knows of the window that a page stands in. */
export async function windowIdOf(page: Page): Promise<WindowId> {
  const answer = await page.evaluate(() => window.runyour.invoke('app.bootstrap', {}))
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.window.id
}
