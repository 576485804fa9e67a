import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer, gate, sse, stream } from '../support/scriptedGateway'
import {
  answers,
  composer,
  contentOf,
  conversationItems,
  say,
  sayAndWait,
  tabs,
  userMessages,
} from '../support/e2e/chatWindow'
import { answerFileDialogs, chooseFromMenu, windowCount } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { eventually, journey } from '../support/e2e/test'
import { closeWindow, startAgain, windowIdOf, windowOpenedBy } from '../support/e2e/windows'

const activeConversation = (page: Page) =>
  page.locator('[data-testid="tab"][aria-selected="true"]').getAttribute('data-conversation-id')

/** Moves the active tab of the main window to a window of its own. */
const detach = (running: RunningApp): Promise<Page> =>
  windowOpenedBy(running.app, () => chooseFromMenu(running, 'CmdOrCtrl+Shift+D'))

/** Asked of the system: a page that is driven takes itself for the one in front. */
async function isInFront({ app }: RunningApp, page: Page): Promise<boolean> {
  return (await app.browserWindow(page)).evaluate((window) => window.isFocused())
}

async function focus(running: RunningApp, page: Page): Promise<void> {
  const window = await running.app.browserWindow(page)
  await window.evaluate((one) => one.focus())
  await eventually(() => isInFront(running, page)).toBe(true)
}

/** The menu is there once the app is through with its start. */
function hasOwnMenu(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ Menu }) => Boolean(Menu.getApplicationMenu()?.getMenuItemById('new-chat')))
}

/** The page as a file: written whole where the person says, and nowhere when they say nothing. */
async function savesPdf(running: RunningApp): Promise<void> {
  const path = join(running.userData, 'printed.pdf')
  await answerFileDialogs(running, path)
  expect(await running.call('windows.savePdf', { name: 'stays' })).toEqual({ ok: true, value: { path } })
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  rmSync(path)
  await running.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  expect(await running.call('windows.savePdf', { name: '' })).toEqual({ ok: true, value: null })
  expect(existsSync(path)).toBe(false)
}

describe('a tab in a window of its own', () => {
  journey(
    'goes on streaming, is there after a restart, and is found by links',
    async ({ gateway, start }) => {
      const held = gate()
      gateway.willAnswer(
        answer('in the main window'),
        stream([sse.text('first '), held.step, sse.text('second'), sse.finish(), sse.done()]),
        answer('once more'),
      )
      const first = await start()
      await sayAndWait(first.page, 'stays')
      await first.page.getByTestId('tab-new').click()
      await eventually(() => tabs(first.page).count()).toBe(2)
      await say(first.page, 'moves')
      await eventually(() => contentOf(answers(first.page)).innerText()).toBe('first')
      const moved = (await activeConversation(first.page)) ?? ''

      // In the middle of the stream: the new window has the text so far and gets the rest.
      const own = await detach(first)
      await eventually(() => contentOf(answers(own)).innerText()).toBe('first')
      expect(await tabs(first.page).count()).toBe(1)
      expect(await activeConversation(first.page)).not.toBe(moved)
      held.open()
      await answers(own, 'complete').waitFor()
      expect(await contentOf(answers(own)).innerText()).toBe('first second')
      expect(await windowIdOf(own)).toMatch(/^[0-9a-f-]{36}$/)
      // What one window does is in the other's list.
      await sayAndWait(own, 'again', 1)
      await eventually(() => conversationItems(first.page).first().innerText()).toBe('moves')
      // Chosen in the main window's list, it is shown where it is.
      await focus(first, first.page)
      await conversationItems(first.page).first().click()
      await eventually(() => isInFront(first, own)).toBe(true)
      expect(await tabs(first.page).count()).toBe(1)
      await savesPdf(first)
      await first.quit()

      // Started at a login, it waits in the tray; its windows come with the main one.
      const second = await start({
        userData: first.userData,
        settings: { tray: true },
        args: ['--hidden'],
        prepare: async (app) => {
          await eventually(() => hasOwnMenu(app)).toBe(true)
          expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
          await startAgain(first)
        },
      })
      expect(await windowIdOf(second.page)).toBe('main')
      const others = (): Page[] => second.app.windows().filter((page) => page !== second.page)
      await eventually(() => others().length).toBe(1)
      const [restored] = others()
      if (restored === undefined) throw new Error('the second window was not opened again')
      await answers(restored, 'complete').first().waitFor()
      expect(await contentOf(userMessages(restored)).first().innerText()).toBe('moves')
      expect(await contentOf(userMessages(second.page)).first().innerText()).toBe('stays')

      // A link to it leads to its window; one to a new chat to the main one, where the prompt waits to be read.
      await focus(second, second.page)
      await startAgain(second, `runyour://conversation/${moved}`)
      await eventually(() => isInFront(second, restored)).toBe(true)
      const prompt = encodeURIComponent('왜 하늘은 파래?')
      await startAgain(second, `runyour://new?prompt=${prompt}&model=upstage%2Fsolar-pro3`)
      await eventually(() => composer(second.page).inputValue()).toBe('왜 하늘은 파래?')
      expect(await second.page.getByTestId('model-picker').getAttribute('title')).toBe('upstage/solar-pro3')
      expect(await userMessages(second.page).count()).toBe(0)
      await startAgain(second, 'runyour://conversation/nonsense?prompt=secret-words')
      await startAgain(second, 'runyour://settings')
      await second.page.getByTestId('key-status').waitFor()
      expect(readFileSync(join(second.userData, 'logs/main.log'), 'utf8')).not.toContain('secret-words')

      // A window that is closed is closed for good; its conversation is in the list.
      await closeWindow(second.app, restored)
      await second.quit()
      const third = await start({ userData: first.userData })
      await eventually(() => conversationItems(third.page).allInnerTexts()).toContain('moves')
      await third.call('desktop.state', {})
      expect(await windowCount(third)).toBe(1)

      // Moved out once more and back again, with what was typed there.
      await conversationItems(third.page).filter({ hasText: 'moves' }).click()
      await eventually(() => activeConversation(third.page)).toBe(moved)
      const again = await detach(third)
      await composer(again).fill('written there')
      await tabs(again).click({ button: 'right' })
      await Promise.all([again.waitForEvent('close'), again.getByTestId('tab-menu-detach').click()])
      await eventually(() => activeConversation(third.page)).toBe(moved)
      await eventually(() => composer(third.page).inputValue()).toBe('written there')
      expect(gateway.completions()).toHaveLength(3)
    },
  )
})

describe('outside the windows', () => {
  journey(
    'a quick question is asked, dismissed and kept; the app waits in the tray',
    async ({ gateway, start }) => {
      gateway.willAnswer(answer('forgotten'), answer('kept'))
      const running = await start({ settings: { tray: true } })
      const { app, page } = running
      await eventually(async () => (await running.call('desktop.state', {})) as unknown).toMatchObject({
        value: { tray: 'on', quickKeys: 'off', launchAtLogin: 'unavailable' },
      })
      await running.call('settings.update', { quickAskKeys: '스페이스' })
      await eventually(async () => (await running.call('desktop.state', {})) as unknown).toMatchObject({
        value: { quickKeys: 'unusable' },
      })

      const listed = await conversationItems(page).count()
      const ask = () => running.call('app.runCommand', { command: 'quick-ask' })
      const quick = await windowOpenedBy(app, ask)
      expect(await windowIdOf(quick)).toBe('quick')
      await sayAndWait(quick, 'nobody needs to know')
      const { y, height } = await (await app.browserWindow(quick)).evaluate((one) => one.getBounds())
      expect(height).toBeGreaterThan(120)
      expect(y).toBeGreaterThan(0)
      // Nobody else hears of it.
      expect(await conversationItems(page).count()).toBe(listed)
      await quick.keyboard.press('Escape')
      const visible = async () => (await app.browserWindow(quick)).evaluate((one) => one.isVisible())
      await eventually(visible).toBe(false)

      await ask()
      await eventually(visible).toBe(true)
      await eventually(() => userMessages(quick).count()).toBe(0)
      await sayAndWait(quick, 'worth keeping')
      await quick.getByTestId('quick-keep').click()
      await eventually(visible).toBe(false)
      await eventually(() => contentOf(userMessages(page)).allInnerTexts()).toEqual(['worth keeping'])
      await eventually(() => conversationItems(page).first().innerText()).toBe('worth keeping')
      expect(await conversationItems(page).allInnerTexts()).not.toContain('nobody needs to know')

      // Only the quick window is left, hidden, and the tray: the app stays, and a second start brings its window back.
      await closeWindow(app, page)
      const main = await windowOpenedBy(app, () => startAgain(running))
      await answers(main, 'complete').waitFor()
      expect(await windowIdOf(main)).toBe('main')

      // Without the tray the app goes with its windows, but not under a question that somebody reads.
      await main.evaluate(() => window.runyour.invoke('settings.update', { tray: false }))
      await main.evaluate(() => window.runyour.invoke('app.runCommand', { command: 'quick-ask' }))
      await eventually(visible).toBe(true)
      await closeWindow(app, main)
      expect(await visible()).toBe(true)
      const gone = new Promise((done) => app.process().once('exit', done))
      // Its window is gone before the key is up.
      await quick.keyboard.press('Escape').catch(() => undefined)
      await gone
    },
  )
})
