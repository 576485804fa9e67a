import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answer, gate, sse, stream } from '../support/scriptedGateway'
import {
  answers,
  composer,
  contentOf,
  conversationItems,
  pickModel,
  say,
  sayAndWait,
  tabs,
} from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'

const activeTab = (page: Page) => page.locator('[data-testid="tab"][aria-selected="true"]')
const idOf = (page: Page) => activeTab(page).getAttribute('data-conversation-id')

/** A new tab, shown and empty. */
async function newTab(page: Page): Promise<void> {
  const before = await idOf(page)
  await page.getByTestId('tab-new').click()
  await eventually(() => idOf(page)).not.toBe(before)
}

describe('tabs', () => {
  sharedJourney(
    'a stream goes on in a tab that nobody looks at, and in one that was closed',
    async ({ gateway, app }) => {
      const unseen = gate()
      const closed = gate()
      gateway.willAnswer(
        stream([sse.text('A1 '), unseen.step, sse.text('A2'), sse.finish(), sse.done()]),
        stream([sse.text('B1 '), closed.step, sse.text('B2'), sse.finish(), sse.done()]),
        answer('C'),
      )
      const { page } = app
      await say(page, 'question A')
      await eventually(() => contentOf(answers(page)).innerText()).toBe('A1')
      const a = await idOf(page)

      await newTab(page)
      await say(page, 'question B')
      await eventually(() => contentOf(answers(page)).innerText()).toBe('B1')
      const b = await idOf(page)
      // Only the shown conversation is in the page.
      expect(await page.getByText('question A').and(page.getByTestId('message-content')).count()).toBe(0)
      await page.locator(`[data-testid="tab"][data-conversation-id="${b}"]`).press('Delete')
      await eventually(() => tabs(page).count()).toBe(1)

      await newTab(page)
      await sayAndWait(page, 'question C')
      unseen.open()
      closed.open()
      // The mark of a running answer leaves both without either being looked at.
      await eventually(() => page.locator('[data-testid="tab"][aria-label*="answering"]').count()).toBe(0)

      await page.locator(`[data-testid="tab"][data-conversation-id="${a}"]`).click()
      await answers(page, 'complete').waitFor()
      expect(await contentOf(answers(page)).innerText()).toBe('A1 A2')
      await page.locator(`[data-testid="conversation-item"][data-conversation-id="${b}"]`).click()
      await answers(page, 'complete').waitFor()
      expect(await contentOf(answers(page)).innerText()).toBe('B1 B2')
      expect(await tabs(page).count()).toBe(3)
    },
  )

  journey(
    'each has its own model, draft and messages, and all are there after a restart',
    async ({ gateway, start }) => {
      gateway.willAnswer(answer('from GPT'), answer('from Claude'))
      const { page, quit, userData } = await start()
      await sayAndWait(page, 'one')
      await newTab(page)
      await pickModel(page, 'anthropic/claude-sonnet-4-6')
      await sayAndWait(page, 'two')
      expect(gateway.completions().map((request) => asked(request).model)).toEqual([
        'openai/gpt-5.2',
        'anthropic/claude-sonnet-4-6',
      ])
      await composer(page).fill('draft of two')
      await tabs(page).first().click()
      await eventually(() => contentOf(answers(page)).innerText()).toBe('from GPT')
      expect(await composer(page).inputValue()).toBe('')
      expect(await page.getByTestId('model-picker').getAttribute('title')).toBe('openai/gpt-5.2')
      await tabs(page).nth(1).click()
      await eventually(() => composer(page).inputValue()).toBe('draft of two')
      await tabs(page).first().click()
      const ids = await tabs(page).evaluateAll((all) => all.map((tab) => tab.dataset['conversationId']))
      await quit()

      const again = await start({ userData })
      await tabs(again.page).first().waitFor()
      expect(
        await tabs(again.page).evaluateAll((all) => all.map((tab) => tab.dataset['conversationId'])),
      ).toEqual(ids)
      expect(await idOf(again.page)).toBe(ids[0])
      await eventually(() => contentOf(answers(again.page)).innerText()).toBe('from GPT')
    },
  )

  sharedJourney('are walked through and closed with the keyboard', async ({ gateway, app }) => {
    gateway.willAnswer(answer('1'), answer('2'))
    const { page } = app
    await sayAndWait(page, 'first')
    await newTab(page)
    await sayAndWait(page, 'second')
    const [first, second] = await tabs(page).evaluateAll((all) =>
      all.map((tab) => tab.dataset['conversationId']),
    )
    await tabs(page).nth(1).focus()
    await page.keyboard.press('ArrowLeft')
    await eventually(() => idOf(page)).toBe(first)
    await page.keyboard.press('ArrowLeft')
    await eventually(() => idOf(page)).toBe(second)
    await page.keyboard.press('Delete')
    await eventually(() => tabs(page).count()).toBe(1)
    await page.getByTestId('tab-close').click()
    await page.getByText('Nothing is open').waitFor()
    // A closed tab is not a deleted conversation.
    expect(await conversationItems(page).count()).toBe(2)
  })
})
