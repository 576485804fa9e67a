import { describe, expect } from 'vitest'
import { composer, isFocused, tabs } from '../support/e2e/chatWindow'
import { openLongConversation } from '../support/e2e/longConversation'
import { found, openSearch } from '../support/e2e/searchDialog'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually } from '../support/e2e/test'

describe('searching titles', () => {
  sharedJourney(
    'shows messages below a few titles, and all titles to whoever wants them',
    async ({ app }) => {
      const { page, call } = app
      const { messageIds } = await openLongConversation(app, {
        messages: 4,
        texts: { 2: '분기 보고서 초안' },
      })
      for (let place = 0; place < 12; place += 1) {
        const created = await call('conversations.create', { model: null })
        if (!created.ok) throw new Error(created.error.message)
        await call('conversations.rename', { id: created.value.id, title: `분기 ${place}` })
      }
      await openSearch(page, '분기')
      const titles = page.locator('[data-testid="search-result"][data-kind="conversation"]')
      await eventually(() => found(page)).toEqual([messageIds[2]])
      expect(await titles.count()).toBe(5)
      const more = page.getByTestId('search-more-titles')
      expect(await more.innerText()).toBe('7 more conversations')
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown')
      await eventually(() => more.getAttribute('data-highlighted')).toBe('')
      await page.keyboard.press('Enter')
      await eventually(() => titles.count()).toBe(12)
      expect(await more.count()).toBe(0)
      // Whoever came to the line by keyboard goes on with the first of what it stood for.
      await eventually(() => titles.nth(5).getAttribute('data-highlighted')).toBe('')
      expect(await found(page)).toEqual([messageIds[2]])
    },
  )

  sharedJourney('finds a title by its initials and opens the conversation', async ({ app }) => {
    const { page, call } = app
    const { id } = await openLongConversation(app, { messages: 4 })
    await call('conversations.rename', { id, title: '한식당 목록' })
    await page.getByTestId('new-chat').click()
    await eventually(() => tabs(page).count()).toBe(2)
    await openSearch(page, 'ㅎㅅㄷ')
    const title = page.locator(`[data-testid="search-result"][data-kind="conversation"]`)
    await eventually(() => title.getAttribute('data-conversation-id')).toBe(id)
    await page.keyboard.press('Enter')
    const active = page.locator('[data-testid="tab"][aria-selected="true"]')
    await eventually(() => active.getAttribute('data-conversation-id')).toBe(id)
    await eventually(() => isFocused(composer(page))).toBe(true)
  })
})
