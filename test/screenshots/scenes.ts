import type { Page } from 'playwright-core'
import { answers, composer, contentOf, pickModel, say, sayAndWait } from '../support/e2e/chatWindow'
import { error, gate, sse, stream } from '../support/scriptedGateway'
import type { Scene } from './stage'

/** The conversations that stand in the other tabs of most pictures. */
const openTabs = [1, 2]

const firstStart: Scene = {
  name: 'first-start',
  play: async ({ open }) => {
    const page = await open({})
    await page.getByTestId('onboarding-key').waitFor()
    return page
  },
}

const streaming: Scene = {
  name: 'streaming',
  play: async ({ content, gateway, open }) => {
    const { question, model, shown, rest } = content.streaming
    // Never opened: the picture is taken where the stream stands still.
    gateway.willAnswer(stream([sse.text(shown), gate().step, sse.text(rest), sse.finish(), sse.done()]))
    const page = await open({ tabs: openTabs })
    await newChat(page, model)
    await say(page, question)
    await contentOf(answers(page, 'streaming')).getByText('import pandas').waitFor()
    return page
  },
}

const refused: Scene = {
  name: 'error',
  play: async ({ content, gateway, open }) => {
    gateway.willAnswer(error(402))
    const page = await open({ tabs: openTabs })
    await newChat(page, content.refused.model)
    await sayAndWait(page, content.refused.question, 0, 'failed')
    return page
  },
}

const offline: Scene = {
  name: 'history-offline',
  play: async ({ content, gateway, open }) => {
    await gateway.close()
    const page = await open({ tabs: [...openTabs, content.offline.read] })
    await answers(page, 'complete').waitFor()
    await sayAndWait(page, content.offline.question, 1, 'failed')
    return page
  },
}

const dark: Scene = {
  name: 'dark',
  play: async ({ content, gateway, open }) => {
    const { question, model, answer } = content.dark
    gateway.willAnswer(stream([sse.text(answer), sse.finish(), sse.usage(24, 212), sse.done()]))
    const page = await open({ tabs: openTabs, theme: 'dark' })
    await newChat(page, model)
    const answered = await sayAndWait(page, question)
    await answered.locator('.katex').waitFor()
    await answered.locator('pre [class*="hljs-"]').first().waitFor()
    return page
  },
}

/** Every picture of the documentation, in the order in which they are made. */
export const scenes: readonly Scene[] = [firstStart, streaming, refused, offline, dark]

async function newChat(page: Page, model: string): Promise<void> {
  await page.getByTestId('new-chat').click()
  await composer(page).waitFor()
  await pickModel(page, model)
}
