import { answers, composer, contentOf, say } from '../../support/e2e/chatWindow'
import { gate, sse, stream } from '../../support/scriptedGateway'
import { talks } from '../seeds'
import type { Scene } from '../stage'
import { inTheDark, resize } from './steps'

/** Tabs of which one answers, one has an answer that nobody saw, and one has failed. */
const tabBar: Scene = {
  pictures: ['tabs', 'tabs-dark', 'tab-menu', 'narrow', 'narrow-list'],
  play: async ({ content, gateway, open, take }) => {
    const { answering, done, failed, begun } = content.tabs
    const shownAfter = gate()
    const asked = [
      { place: 2, question: answering, reply: stream([sse.text(begun), gate().step, sse.done()]) },
      {
        place: 3,
        question: done,
        reply: stream([sse.text(begun), shownAfter.step, sse.finish(), sse.done()]),
      },
      { place: 4, question: failed, reply: stream([sse.text(begun), shownAfter.step, sse.drop()]) },
    ]
    const app = await open({ tabs: [1, 7, 0, 5, 4, 3], pinned: 2 })
    const { page } = app
    const tab = (place: number) => page.getByTestId('tab').nth(place)
    for (const { place, question, reply } of asked) {
      gateway.willAnswer(reply)
      await tab(place).click()
      await answers(page, 'complete').waitFor()
      await say(page, question)
      await contentOf(answers(page, 'streaming')).getByText(begun).waitFor()
    }
    await tab(5).click()
    shownAfter.open()
    for (const sign of ['done', 'failed', 'answering']) {
      await page.locator(`[data-testid="tab-bar"] [data-sign="${sign}"]`).waitFor()
    }
    await answers(page, 'complete').waitFor()
    await take('tabs', page)
    await tab(3).click({ button: 'right' })
    await page.getByTestId('tab-menu-close').waitFor()
    await take('tab-menu', page)
    await page.keyboard.press('Escape')
    await page.getByTestId('tab-menu-close').waitFor({ state: 'detached' })
    await composer(page).focus()
    await inTheDark(app)
    await take('tabs-dark', page)
    await app.call('settings.update', { theme: 'light' })
    await resize(app, 480, 700)
    await page.getByTestId('tab-list').waitFor()
    await take('narrow', page)
    await page.getByTestId('sidebar-open').click()
    await page.getByTestId('conversation-item').first().waitFor()
    await take('narrow-list', page)
  },
}

const panes: Scene = {
  pictures: ['panes', 'panes-dark'],
  play: async ({ content, open, take }) => {
    const app = await open({ tabs: [1], seed: talks(...content.panes), beside: true })
    await answers(app.page, 'complete').nth(1).waitFor()
    await composer(app.page).first().waitFor()
    await take('panes', app.page)
    await inTheDark(app)
    await take('panes-dark', app.page)
  },
}

/** Tabs, panes and small windows. */
export const windowScenes: readonly Scene[] = [tabBar, panes]
