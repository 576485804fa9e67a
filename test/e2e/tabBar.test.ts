import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer, gate, sse, stream } from '../support/scriptedGateway'
import { expectAccessible } from '../support/e2e/axe'
import { answers, composer, conversationItems, isFocused, say, tabs } from '../support/e2e/chatWindow'
import { openInputMethod } from '../support/e2e/inputMethod'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import { sharedJourney } from '../support/e2e/sharedJourney'
import {
  activeId,
  activeTab,
  askInTabs,
  dragTab,
  newTab,
  openTabMenu,
  resize,
  signOf,
  tabIds,
  tabOf,
} from '../support/e2e/tabBar'
import { eventually } from '../support/e2e/test'

/** Where the bar has neither tabs nor buttons. */
async function doubleClickBar(page: Page): Promise<void> {
  const bar = (await page.getByTestId('tab-bar').boundingBox()) ?? expect.unreachable()
  await page.mouse.dblclick(bar.x + bar.width - 4, bar.y + bar.height / 2)
}

/** The pointer leaves what it rested on: a tooltip is not what is looked at. */
async function putPointerAway(page: Page): Promise<void> {
  await page.mouse.move(400, 300)
  await page.locator('[data-base-ui-portal]').waitFor({ state: 'detached' })
}

describe('the bar of tabs', () => {
  sharedJourney('is put in order by pointer and by keyboard', async ({ gateway, app }) => {
    gateway.willAnswer(answer('1'), answer('2'), answer('3'))
    const { page } = app
    const [a = '', b = '', c = ''] = await askInTabs(page, 'first', 'second', 'third')
    const end = (await tabOf(page, c).boundingBox()) ?? expect.unreachable()
    await dragTab(page, a, { x: end.x + end.width - 5, y: end.y + 10 }, () =>
      page.getByTestId('tab-drop-line').waitFor(),
    )
    await eventually(() => tabIds(page)).toEqual([b, c, a])
    expect(await page.getByTestId('tab-drop-line').count()).toBe(0)

    await chooseFromMenu(app, 'CmdOrCtrl+Shift+PageUp')
    await eventually(() => tabIds(page)).toEqual([c, b, a])
    await page
      .getByRole('status')
      .filter({ hasText: '“third” is now tab 1 of 3.' })
      .waitFor({ state: 'attached' })
    await tabOf(page, c).focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Move right' }).press('Enter')
    await eventually(() => tabIds(page)).toEqual([b, c, a])

    await doubleClickBar(page)
    await eventually(() => tabs(page).count()).toBe(4)
  })

  sharedJourney('keeps what is pinned, and gives back what was closed', async ({ gateway, app }) => {
    gateway.willAnswer(answer('1'), answer('2'), answer('3'))
    const { page } = app
    const [a = '', b = '', c = ''] = await askInTabs(page, 'first', 'second', 'third')
    await openTabMenu(page, c)
    await expectAccessible(app)
    await page.getByTestId('tab-menu-pin').click()
    await eventually(() => tabIds(page)).toEqual([c, a, b])
    expect((await tabOf(page, c).boundingBox())?.width).toBeLessThan(50)
    expect(await page.getByRole('tab', { name: /third.*pinned/ }).count()).toBe(1)
    await putPointerAway(page)
    await expectAccessible(app)

    await tabOf(page, c).click({ button: 'middle' })
    await tabOf(page, a).click({ button: 'middle' })
    await eventually(() => tabIds(page)).toEqual([c, b])
    // The shown one is pinned: the next press of the keys that close tabs spares it.
    expect(await activeId(page)).toBe(c)
    await chooseFromMenu(app, 'CmdOrCtrl+W')
    await eventually(() => activeId(page)).toBe(b)
    await chooseFromMenu(app, 'CmdOrCtrl+W')
    await eventually(() => tabIds(page)).toEqual([c])

    await chooseFromMenu(app, 'CmdOrCtrl+Shift+T')
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+T')
    await eventually(() => tabIds(page)).toEqual([c, a, b])
    expect(await activeId(page)).toBe(a)
    await openTabMenu(page, a)
    await page.getByTestId('tab-menu-close-others').click()
    await eventually(() => tabIds(page)).toEqual([c, a])
  })

  sharedJourney('tells of answers that nobody has seen', async ({ gateway, app }) => {
    const held = gate()
    gateway.willAnswer(
      stream([sse.text('begun '), held.step, sse.text('ended'), sse.finish(), sse.done()]),
      answer('seen'),
    )
    const { page } = app
    await say(page, 'streams')
    await eventually(() => gateway.completions().length).toBe(1)
    const streams = await activeId(page)
    await eventually(() => signOf(page, streams)).toBe('answering')
    await newTab(page)
    held.open()
    await eventually(() => signOf(page, streams)).toBe('done')
    expect(await page.getByRole('tab', { name: /streams.*new answer/ }).count()).toBe(1)
    // An answer that ends in view is seen.
    await say(page, 'is looked at')
    await answers(page, 'complete').waitFor()
    expect(await signOf(page, await activeId(page))).toBe(null)
    await putPointerAway(page)
    await expectAccessible(app)
    await tabOf(page, streams).click()
    await eventually(() => signOf(page, streams)).toBe(null)
  })

  sharedJourney('tells of a failure that nobody has seen', async ({ gateway, app }) => {
    const held = gate()
    gateway.willAnswer(stream([sse.text('begun '), held.step, sse.drop()]))
    const { page } = app
    await say(page, 'breaks off')
    await eventually(() => gateway.completions().length).toBe(1)
    const broken = await activeId(page)
    await newTab(page)
    held.open()
    await eventually(() => signOf(page, broken)).toBe('failed')
    expect(await page.getByRole('tab', { name: /breaks off.*answer failed/ }).count()).toBe(1)
    await putPointerAway(page)
    await expectAccessible(app)
    await tabOf(page, broken).click()
    await eventually(() => signOf(page, broken)).toBe(null)
  })

  sharedJourney('lists what does not fit, with what was closed', async ({ gateway, app }) => {
    const questions = ['apples', '빵 굽기', 'cheese', 'dates', 'eggs']
    gateway.willAnswer(...questions.map((question) => answer(question)))
    const { page } = app
    const ids = await askInTabs(page, ...questions)
    expect(await page.getByTestId('tab-list').count()).toBe(0)
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await resize(app, 500, 640)
    await page.getByTestId('tab-list').click()
    await expectAccessible(app)
    await page.getByTestId('tab-search').fill('APP')
    await eventually(() => page.getByTestId('tab-list-item').count()).toBe(1)
    await page.keyboard.press('Enter')
    await eventually(() => activeId(page)).toBe(ids[0])
    await eventually(() => isFocused(composer(page))).toBe(true)
    expect(await activeTab(page).evaluate((tab) => tab.getBoundingClientRect().left)).toBeGreaterThan(0)

    await tabOf(page, ids[1] ?? '').click({ button: 'middle' })
    await page.getByTestId('tab-list').click()
    await eventually(() => isFocused(page.getByTestId('tab-search'))).toBe(true)
    const ime = await openInputMethod(page)
    for (const state of ['ㅃ', '빠', '빵']) await ime.compose(state)
    await eventually(() => page.getByTestId('tab-list-item').allInnerTexts()).toEqual([
      expect.stringContaining('빵 굽기'),
    ])
    await ime.commit('빵')
    await page.getByTestId('tab-list-item').click()
    await eventually(() => tabIds(page)).toEqual(ids)
    await resize(app, width, height)
    await page.getByTestId('tab-list').waitFor({ state: 'detached' })
  })
})

describe('a narrow window', () => {
  sharedJourney(
    'shows the list over the conversation, and only until something is picked',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('1'), answer('2'))
      const { page } = app
      const [a = ''] = await askInTabs(page, 'first', 'second')
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
      await resize(app, 520, 640)
      await page.getByTestId('new-chat').waitFor({ state: 'detached' })
      await page.getByTestId('sidebar-open').click()
      await conversationItems(page).first().waitFor()
      await expectAccessible(app)
      await page.keyboard.press('Escape')
      await page.getByTestId('sidebar-overlay').waitFor({ state: 'detached' })
      await eventually(() => isFocused(page.getByTestId('sidebar-open'))).toBe(true)

      await page.getByTestId('sidebar-open').click()
      await page.locator(`[data-testid="conversation-item"][data-conversation-id="${a}"]`).click()
      await page.getByTestId('sidebar-overlay').waitFor({ state: 'detached' })
      expect(await activeId(page)).toBe(a)
      await eventually(() => isFocused(composer(page))).toBe(true)
      await resize(app, width, height)
      await page.getByTestId('new-chat').waitFor()
    },
  )
})
