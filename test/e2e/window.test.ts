import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { answer } from '../support/scriptedGateway'
import { composer, openSettings, sayAndWait, tabs } from '../support/e2e/chatWindow'
import { chooseFromMenu, menuLabels, windowCount } from '../support/e2e/mainProcess'
import { markAsNewer } from '../support/e2e/historyFile'
import { appCommand, appEnvironment, type RunningApp } from '../support/e2e/runningApp'
import { eventually, journey } from '../support/e2e/test'

const bounds = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

describe('the window', () => {
  journey('opens again where it was', async ({ start }) => {
    const first = await start()
    const place = { x: 60, y: 40, width: 900, height: 640 }
    await first.app.evaluate(
      ({ BrowserWindow }, next) => BrowserWindow.getAllWindows()[0]?.setBounds(next),
      place,
    )
    await eventually(() => bounds(first)).toEqual(place)
    await first.quit()
    const second = await start({ userData: first.userData })
    await eventually(() => bounds(second)).toEqual(place)
  })

  journey('is the only one: a second start brings it to the front and ends', async ({ start }) => {
    const first = await start()
    await first.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window === undefined) throw new Error('there is no window')
      const focus = window.focus.bind(window)
      window.focus = () => {
        Object.assign(globalThis, { broughtToFront: true })
        focus()
      }
    })
    const { executablePath, args } = appCommand(first.userData)
    const second = spawn(executablePath, args, { env: appEnvironment(), stdio: 'ignore' })
    expect(await once(second, 'exit')).toEqual([0, null])
    await eventually(() =>
      first.app.evaluate(() => (globalThis as { broughtToFront?: boolean }).broughtToFront),
    ).toBe(true)
    expect(await windowCount(first)).toBe(1)
  })

  journey('carries out what the application menu says', async ({ gateway, start }) => {
    gateway.willAnswer(answer('ok'))
    const app = await start()
    const { page } = app
    await sayAndWait(page, 'hello')
    await chooseFromMenu(app, 'CmdOrCtrl+N')
    await eventually(() => tabs(page).count()).toBe(2)
    await chooseFromMenu(app, 'CmdOrCtrl+W')
    await eventually(() => tabs(page).count()).toBe(1)
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+M')
    await page.getByTestId('model-search').waitFor()
    await page.keyboard.press('Escape')
    await chooseFromMenu(app, 'CmdOrCtrl+,')
    await page.getByTestId('key-status').waitFor()
  })

  journey('speaks the other language at once, and again after a restart', async ({ start }) => {
    const first = await start()
    const { page } = first
    await openSettings(page, 'general')
    await eventually(() => menuLabels(first)).toContain('File')
    await page.getByText('한국어', { exact: true }).click()
    await page.getByRole('heading', { name: '설정', exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ko')
    await eventually(() => menuLabels(first)).toContain('파일')
    await page.keyboard.press('Escape')
    await eventually(() => composer(page).getAttribute('placeholder')).toBe('메시지를 입력하세요')
    await first.quit()

    const second = await start({ userData: first.userData })
    await eventually(() => composer(second.page).getAttribute('placeholder')).toBe('메시지를 입력하세요')
  })
})

describe('a history that cannot be used', () => {
  journey('of a newer app is said to be one, and is not touched', async ({ gateway, start }) => {
    gateway.willAnswer(answer('ok'))
    const first = await start()
    await sayAndWait(first.page, 'precious')
    await first.quit()
    markAsNewer(first.userData)
    const before = fingerprint(first.userData)

    const second = await start({ userData: first.userData })
    second.expectProblem(/the history could not be opened/)
    await second.page.getByText('written by a newer version of the app').waitFor()
    await second.page.getByText(join(first.userData, 'history.db')).waitFor()
    expect(await composer(second.page).count()).toBe(0)
    await second.quit()
    expect(fingerprint(first.userData)).toEqual(before)
  })
})

/** Every file of the history with what is in it. */
function fingerprint(userData: string): Record<string, string> {
  const names = readdirSync(userData).filter((name) => name.startsWith('history.db'))
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(userData, name)))
        .digest('hex'),
    ]),
  )
}
