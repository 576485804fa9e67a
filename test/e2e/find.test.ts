import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { composer, isFocused } from '../support/e2e/chatWindow'
import { openInputMethod } from '../support/e2e/inputMethod'
import { openLongConversation } from '../support/e2e/longConversation'
import { lookedAt } from '../support/e2e/lookedAt'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually } from '../support/e2e/test'

const field = (page: Page) => page.getByTestId('find-field')
const result = (page: Page) => page.getByTestId('find-result').innerText()

async function find(app: RunningApp, text: string): Promise<void> {
  await chooseFromMenu(app, 'CmdOrCtrl+F')
  await field(app.page).fill(text)
}

describe('finding in a conversation', () => {
  sharedJourney(
    'of 10,000 messages counts each hit once, in Korean and as it is written',
    async ({ app }) => {
      const { page } = app
      await openLongConversation(app, {
        messages: 10_000,
        texts: { 1: '별똥별과 a.*(b) 별똥별', 4_000: '별똥별 aXX(b)', 7_777: 'A.*(B)', [-1]: '**별똥**별' },
      })
      await composer(page).focus()
      await find(app, '별똥별')
      await eventually(() => result(page)).toBe('4 of 4')
      await page.keyboard.press('Enter')
      await eventually(() => result(page)).toBe('1 of 4')
      await eventually(() => lookedAt(page)).toEqual({ text: '별똥별', seen: true })
      await page.keyboard.press('Shift+Enter')
      await eventually(() => result(page)).toBe('4 of 4')
      await field(page).fill('별똥별'.normalize('NFD'))
      await eventually(() => result(page)).toMatch(/ of 4$/)
      await field(page).fill('a.*(b)')
      await eventually(() => result(page)).toMatch(/ of 2$/)
      await page.keyboard.press('Escape')
      await eventually(() => isFocused(composer(page))).toBe(true)
    },
  )

  sharedJourney('opens the code and the preview that hide a hit', async ({ app }) => {
    const { page } = app
    const lines = Array.from({ length: 80 }, (_, line) => `line(${line})`)
    await openLongConversation(app, {
      messages: 6,
      texts: {
        1: `\`\`\`ts\n${[...lines, 'const needle = 1'].join('\n')}\n\`\`\``,
        3: '```html\n<p>a thread</p>\n```',
      },
    })
    await find(app, 'needle')
    await eventually(() => result(page)).toBe('1 of 1')
    await eventually(() => lookedAt(page)).toEqual({ text: 'needle', seen: true })
    await page.keyboard.press('Escape')

    await page.getByTestId('code-show-preview').click()
    await page.locator('[data-previewed]').waitFor()
    await find(app, 'a thread')
    await eventually(() => lookedAt(page)).toEqual({ text: 'a thread', seen: true })
    await page.locator('[data-previewed]').waitFor({ state: 'detached' })
  })

  sharedJourney('leaves Enter to the input method, and then goes on by it', async ({ app }) => {
    const { page } = app
    await openLongConversation(app, { messages: 40, texts: { 3: '프로젝트 하나', 5: '프로젝트 둘' } })
    await find(app, '프로')
    await eventually(() => result(page)).toBe('2 of 2')
    const input = await openInputMethod(page)
    await input.compose('젝')
    await eventually(() => lookedAt(page)).toEqual({ text: '프로젝', seen: true })
    const before = await result(page)
    await input.enterWhileComposing()
    expect(await result(page)).toBe(before)
    await input.commit('젝')
    await page.keyboard.press('Enter')
    await eventually(() => result(page)).not.toBe(before)
    await eventually(() => lookedAt(page)).toEqual({ text: '프로젝', seen: true })
  })
})
