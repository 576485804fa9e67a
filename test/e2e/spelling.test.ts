import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { composer } from '../support/e2e/chatWindow'
import type { RunningApp } from '../support/e2e/runningApp'
import { sharedJourney as journey } from '../support/e2e/sharedJourney'
import { eventually } from '../support/e2e/test'

const marked = (page: Page): Promise<string[]> => page.locator('.spell-mark').allInnerTexts()

/** Answers the next menu as a person does, and keeps what it offered. */
async function answerMenu({ app }: RunningApp, label: RegExp): Promise<() => Promise<string[]>> {
  await app.evaluate(({ Menu }, source) => {
    const seen = globalThis as { offered?: string[] }
    Menu.prototype.popup = function popup(this: Electron.Menu, options?: Electron.PopupOptions) {
      seen.offered = this.items.map((item) => item.label)
      this.items.find((item) => new RegExp(source).test(item.label))?.click()
      options?.callback?.()
    }
  }, label.source)
  return () => app.evaluate(() => (globalThis as { offered?: string[] }).offered ?? [])
}

describe('spelling', () => {
  journey('is judged in both languages, and a word is put right from its menu', async ({ app }) => {
    const { page } = app
    await composer(page).pressSequentially('I recieve 몇일 API를 camelCase ㅋㅋ `teh` and recieve ')
    // The first Korean word waits for its dictionary.
    await eventually(() => marked(page)).toEqual(['recieve', '몇일', 'recieve'])
    const offered = await answerMenu(app, /^receive$/)
    await page
      .locator('.spell-mark')
      .first()
      .evaluate((mark) => {
        const { left, top } = mark.getBoundingClientRect()
        const at = { clientX: left + 2, clientY: top + 2, button: 2, bubbles: true, cancelable: true }
        document.querySelector('[data-testid="composer"]')?.dispatchEvent(new MouseEvent('contextmenu', at))
      })
    await eventually(() => composer(page).inputValue()).toMatch(/^I receive 몇일/)
    expect(await offered()).toContain('Add to Dictionary')
    await eventually(() => marked(page)).toEqual(['몇일', 'recieve'])
    await page.keyboard.press('Control+z')
    await eventually(() => composer(page).inputValue()).toMatch(/^I recieve 몇일/)
  })

  journey('learns a word with its particles, and can be switched off', async ({ app }) => {
    const { page, call } = app
    await composer(page).pressSequentially('뷁뷁 뷁뷁을 teh ')
    await eventually(() => marked(page)).toEqual(['뷁뷁', '뷁뷁을', 'teh'])
    await answerMenu(app, /^Add to Dictionary$/)
    await page
      .locator('.spell-mark')
      .first()
      .evaluate((mark) => {
        const { left, top } = mark.getBoundingClientRect()
        const at = { clientX: left + 2, clientY: top + 2, button: 2, bubbles: true, cancelable: true }
        document.querySelector('[data-testid="composer"]')?.dispatchEvent(new MouseEvent('contextmenu', at))
      })
    await eventually(() => marked(page)).toEqual(['teh'])
    await call('settings.update', { spellcheck: false })
    await eventually(() => marked(page)).toEqual([])
  })
})
