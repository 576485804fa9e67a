import type { Locator, Page } from 'playwright-core'
import type { RunningApp } from './runningApp'
import { eventually } from './test'
import { sayAndWait, tabs } from './chatWindow'

/** What a person sees and does in the bar of tabs, and in the panes below it. */

/** The conversations of the tabs, from left to right. */
export function tabIds(page: Page): Promise<string[]> {
  return tabs(page).evaluateAll((all) => all.map((tab) => tab.dataset['conversationId'] ?? ''))
}

export function tabOf(page: Page, id: string): Locator {
  return page.locator(`[data-testid="tab"][data-conversation-id="${id}"]`)
}

export function activeTab(page: Page): Locator {
  return page.locator('[data-testid="tab"][aria-selected="true"]')
}

export async function activeId(page: Page): Promise<string> {
  return (await activeTab(page).getAttribute('data-conversation-id')) ?? ''
}

/** What a tab shows of an answer: `answering`, `done`, `failed`, or null. */
export async function signOf(page: Page, id: string): Promise<string | null> {
  const sign = page.locator(`[data-tab-id="${id}"] [data-sign]`)
  return (await sign.count()) === 0 ? null : sign.getAttribute('data-sign')
}

/** A new tab, shown and empty. */
export async function newTab(page: Page): Promise<void> {
  const before = await activeId(page)
  await page.getByTestId('tab-new').click()
  await eventually(() => activeId(page)).not.toBe(before)
}

/** Asks each question in a tab of its own; the last one is shown. Resolves to their conversations. */
export async function askInTabs(page: Page, ...questions: readonly string[]): Promise<string[]> {
  for (const [index, question] of questions.entries()) {
    if (index > 0) await newTab(page)
    await sayAndWait(page, question)
  }
  return tabIds(page)
}

export async function openTabMenu(page: Page, id: string): Promise<void> {
  await tabOf(page, id).click({ button: 'right' })
  await page.getByTestId('tab-menu-close').waitFor()
}

/** Drags a tab to a point with the pointer; what is shown on the way is there when `over` is called. */
export async function dragTab(
  page: Page,
  id: string,
  to: { x: number; y: number },
  over: () => Promise<void>,
): Promise<void> {
  const box = await tabOf(page, id).boundingBox()
  if (box === null) throw new Error('the tab is not to be seen')
  await page.mouse.move(box.x + 20, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 30, box.y + box.height / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
  // A pointer that rests is reported by the system, but not by the driver.
  await page.mouse.move(to.x + 1, to.y)
  await page.mouse.move(to.x, to.y)
  await over()
  await page.mouse.up()
}

/** The panes from left to right. */
export function panes(page: Page): Locator {
  return page.getByTestId('pane')
}

export function paneIds(page: Page): Promise<string[]> {
  return panes(page).evaluateAll((all) => all.map((pane) => pane.dataset['conversationId'] ?? ''))
}

/** Makes the window's content as large as that, in pixels. */
export async function resize({ app, page }: Pick<RunningApp, 'app' | 'page'>, width: number, height: number) {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await eventually(() => page.evaluate(() => innerWidth)).toBe(width)
}
