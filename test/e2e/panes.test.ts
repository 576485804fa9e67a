import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer } from '../support/scriptedGateway'
import { expectAccessible } from '../support/e2e/axe'
import { answers, composer, contentOf, isFocused, tabs } from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import { sharedJourney } from '../support/e2e/sharedJourney'
import {
  activeId,
  askInTabs,
  dragTab,
  openTabMenu,
  paneIds,
  panes,
  resize,
  signOf,
  tabIds,
  tabOf,
} from '../support/e2e/tabBar'
import { eventually, journey } from '../support/e2e/test'

const field = (pane: Locator) => pane.getByTestId('composer')
const claude = 'anthropic/claude-sonnet-4-6'

/** Says something in a pane and waits for the answer with this number, from 0. */
async function sayIn(pane: Locator, text: string, index: number): Promise<void> {
  await field(pane).fill(text)
  await field(pane).press('Enter')
  await pane
    .locator('[data-testid="message"][data-status="complete"][data-role="assistant"]')
    .nth(index)
    .waitFor()
}

describe('panes', () => {
  sharedJourney(
    'two conversations have a model each, and are asked one by one and at once',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('1'), answer('2'))
      const { page } = app
      const [a = '', b = ''] = await askInTabs(page, 'first', 'second')
      await openTabMenu(page, a)
      await page.getByTestId('tab-menu-beside').click()
      await eventually(() => paneIds(page)).toEqual([b, a])
      const [left, right] = [panes(page).nth(0), panes(page).nth(1)]
      await eventually(() => isFocused(field(right))).toBe(true)
      await contentOf(right.getByTestId('message')).first().waitFor()

      await right.getByTestId('model-picker').click()
      await page.getByTestId('model-search').fill(claude)
      await page.locator(`[data-testid="model-option"][data-model-id="${claude}"]`).click()
      await page.getByTestId('model-search').waitFor({ state: 'hidden' })
      // What was picked goes on in the pane that it was picked for.
      await eventually(() => isFocused(field(right))).toBe(true)
      gateway.willAnswer(answer('of the right one'), answer('of the left one'))
      await sayIn(right, 'only here', 1)
      await sayIn(left, 'only there', 1)
      const models = () => gateway.completions().map((request) => asked(request).model)
      expect(models().slice(2)).toEqual([claude, 'openai/gpt-5.2'])
      expect(await activeId(page)).toBe(b)
      await expectAccessible(app)

      await chooseFromMenu(app, 'CmdOrCtrl+Shift+A')
      await left.getByText('Goes to all 2 panes').waitFor()
      gateway.willDo(() => answer('to both'))
      await sayIn(left, 'everybody', 2)
      await right.getByText('to both').waitFor()
      expect(models().slice(4).toSorted()).toEqual([claude, 'openai/gpt-5.2'])
      expect(await field(left).inputValue()).toBe('')
      // Each pane with a bar of its own: landmarks are told from each other by their names.
      for (const pane of [left, right]) {
        await field(pane).focus()
        await chooseFromMenu(app, 'CmdOrCtrl+F')
        await pane.getByTestId('find-bar').waitFor()
      }
      await expectAccessible(app)
      // Both were in view.
      expect([await signOf(page, a), await signOf(page, b)]).toEqual([null, null])
    },
  )

  sharedJourney('are gone through, resized and closed by keyboard', async ({ gateway, app }) => {
    gateway.willAnswer(answer('1'), answer('2'), answer('3'))
    const { page } = app
    const [a = '', b = '', c = ''] = await askInTabs(page, 'first', 'second', 'third')
    await chooseFromMenu(app, 'CmdOrCtrl+\\')
    await eventually(() => paneIds(page)).toEqual([c, a])
    await chooseFromMenu(app, 'F6')
    await eventually(() => isFocused(field(panes(page).nth(0)))).toBe(true)
    expect(await activeId(page)).toBe(c)

    const edge = page.getByRole('separator', { name: 'Width of the panes' })
    const widthOf = async () => (await panes(page).first().boundingBox())?.width ?? 0
    const before = await widthOf()
    await edge.focus()
    await page.keyboard.press('ArrowRight')
    await eventually(widthOf).toBeGreaterThan(before)
    const wide = await widthOf()
    // Another conversation in a pane keeps the pane's width.
    await tabOf(page, b).click()
    await eventually(() => paneIds(page)).toEqual([b, a])
    expect(await widthOf()).toBeCloseTo(wide, 0)
    // One that has a pane is only gone to.
    await tabOf(page, a).click()
    await eventually(() => isFocused(field(panes(page).nth(1)))).toBe(true)
    expect(await paneIds(page)).toEqual([b, a])

    await chooseFromMenu(app, 'CmdOrCtrl+Shift+\\')
    await panes(page).first().waitFor({ state: 'detached' })
    expect(await activeId(page)).toBe(b)
    expect(await tabs(page).count()).toBe(3)
    await eventually(() => isFocused(composer(page))).toBe(true)
  })

  sharedJourney('open where a tab is put down', async ({ gateway, app }) => {
    gateway.willAnswer(answer('1'), answer('2'), answer('3'))
    const { page } = app
    const [a = '', b = '', c = ''] = await askInTabs(page, 'first', 'second', 'third')
    const area = (await page.getByRole('tabpanel').boundingBox()) ?? expect.unreachable()
    const at = (share: number) => ({ x: area.x + area.width * share, y: area.y + area.height / 2 })
    await dragTab(page, a, at(0.9), () => page.getByText('Open on the right').waitFor())
    await eventually(() => paneIds(page)).toEqual([c, a])
    await dragTab(page, b, at(0.1), () => page.getByText('Open on the left').waitFor())
    await eventually(() => tabIds(page)).toEqual([a, b, c])
    // Three are too many for this window: the active one stands alone, the others are a click away.
    await eventually(() => paneIds(page)).toEqual([b])
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await page.getByTestId('pane-switch').getByRole('button', { name: 'Pane 3: first' }).click()
    await eventually(() => paneIds(page)).toEqual([a])
    await expectAccessible(app)
    await resize(app, 1600, height)
    await eventually(() => paneIds(page)).toEqual([b, c, a])
    await resize(app, width, height)
  })

  journey(
    'are there after a restart, with the pinned tabs and what was closed',
    async ({ gateway, start }) => {
      gateway.willAnswer(answer('1'), answer('2'), answer('3'), answer('4'))
      const first = await start()
      const [a = '', b = '', c = '', d = ''] = await askInTabs(first.page, 'one', 'two', 'three', 'four')
      await openTabMenu(first.page, c)
      await first.page.getByTestId('tab-menu-pin').click()
      await openTabMenu(first.page, a)
      await first.page.getByTestId('tab-menu-beside').click()
      await eventually(() => paneIds(first.page)).toEqual([d, a])
      await tabOf(first.page, b).click({ button: 'middle' })
      await eventually(() => tabIds(first.page)).toEqual([c, a, d])
      const widthIn = async (page: Page) => (await panes(page).first().boundingBox())?.width ?? 0
      const even = await widthIn(first.page)
      await first.page.getByRole('separator', { name: 'Width of the panes' }).press('ArrowRight')
      await eventually(() => widthIn(first.page)).toBeGreaterThan(even)
      const wide = await widthIn(first.page)
      await first.quit()

      const { page, userData, ...again } = await start({ userData: first.userData })
      await eventually(() => paneIds(page)).toEqual([d, a])
      await eventually(() => widthIn(page)).toBeCloseTo(wide, 0)
      expect(await tabIds(page)).toEqual([c, a, d])
      expect(await activeId(page)).toBe(a)
      expect(await page.locator('[data-testid="tab"][data-pinned]').count()).toBe(1)
      await answers(page).nth(1).waitFor()
      // The one whose composer has the focus is the one that was used.
      await eventually(() => isFocused(field(panes(page).nth(1)))).toBe(true)
      expect(await answers(page).count()).toBe(2)
      await chooseFromMenu(again, 'CmdOrCtrl+Shift+T')
      await eventually(() => tabIds(page)).toEqual([c, a, d, b])
      expect(userData).toBe(first.userData)
    },
  )
})
