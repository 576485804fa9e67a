import type { Page } from 'playwright-core'
import { chooseParameter, openChatSettings, typeParameter } from '../support/e2e/chatSettings'
import { answers, composer, contentOf, pickModel, say, sayAndWait } from '../support/e2e/chatWindow'
import { error, gate, sse, stream } from '../support/scriptedGateway'
import { comparison, ledger, ledgerDays, variants } from './seeds'
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

const compared: Scene = {
  name: 'compare',
  play: async ({ content, open }) => {
    const page = await open({ tabs: openTabs, seed: comparison(content) })
    await page.getByTestId('compare-column').nth(2).waitFor()
    await page.getByTestId('compare-metrics').getByText(' C').first().waitFor()
    return page
  },
}

const versions: Scene = {
  name: 'variants',
  play: async ({ content, open }) => {
    const page = await open({ tabs: openTabs, seed: variants(content) })
    await page.getByTestId('variant-list').click()
    await page.getByTestId('variant-option').nth(2).waitFor()
    return page
  },
}

const settingsOfChat: Scene = {
  name: 'chat-settings',
  play: async ({ content, open }) => {
    const page = await open({ tabs: openTabs })
    await openChatSettings(page)
    await page.getByTestId('system-prompt').fill(content.chatSettings.systemPrompt)
    await typeParameter(page, 'temperature', '0.3')
    await typeParameter(page, 'maxTokens', '1200')
    await chooseParameter(page, 'reasoningEffort', 'low')
    await page.getByTestId('parameter-maxTokens').blur()
    return page
  },
}

const usage: Scene = {
  name: 'usage',
  play: async ({ open }) => {
    const page = await open({ tabs: openTabs, seed: ledger })
    await page.getByTestId('usage-open').click()
    await page.getByTestId('usage-period').selectOption('custom')
    await page.getByTestId('usage-first').fill(ledgerDays.first)
    await page.getByTestId('usage-last').fill(ledgerDays.last)
    await page.getByTestId('usage-chart').waitFor()
    await page.locator('[data-testid="usage-chart"] .recharts-bar-rectangle path').first().waitFor()
    await page.getByTestId('usage-last').blur()
    return page
  },
}

const waiting: Scene = {
  name: 'retry',
  play: async ({ content, gateway, open }) => {
    gateway.willAnswer(error(503, undefined, 12))
    const page = await open({ tabs: openTabs })
    await newChat(page, content.waiting.model)
    // The countdown stands still with the window's clock.
    await page.clock.setFixedTime(Date.now())
    await say(page, content.waiting.question)
    await page.getByTestId('retry-now').waitFor()
    return page
  },
}

/** Every picture of the documentation, in the order in which they are made. */
export const scenes: readonly Scene[] = [
  firstStart,
  streaming,
  refused,
  offline,
  dark,
  compared,
  versions,
  settingsOfChat,
  usage,
  waiting,
]

async function newChat(page: Page, model: string): Promise<void> {
  await page.getByTestId('new-chat').click()
  await composer(page).waitFor()
  await pickModel(page, model)
}
