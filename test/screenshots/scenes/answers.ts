import { answers, contentOf, say, sayAndWait } from '../../support/e2e/chatWindow'
import { chooseParameter, openChatSettings, typeParameter } from '../../support/e2e/chatSettings'
import { error, gate, sse, stream } from '../../support/scriptedGateway'
import { comparison, variants } from '../seeds'
import type { Scene } from '../stage'
import { drawn, newChat, openTabs } from './steps'

const firstStart: Scene = {
  pictures: ['first-start'],
  play: async ({ open, take }) => {
    const { page } = await open({})
    await page.getByTestId('onboarding-key').waitFor()
    await take('first-start', page)
  },
}

const streaming: Scene = {
  pictures: ['streaming'],
  play: async ({ content, gateway, open, take }) => {
    const { question, model, shown, rest } = content.streaming
    // Never opened: the picture is taken where the stream stands still.
    gateway.willAnswer(stream([sse.text(shown), gate().step, sse.text(rest), sse.finish(), sse.done()]))
    const { page } = await open({ tabs: openTabs })
    await newChat(page, model)
    await say(page, question)
    await contentOf(answers(page, 'streaming')).getByText('import pandas').waitFor()
    await take('streaming', page)
  },
}

const refused: Scene = {
  pictures: ['error'],
  play: async ({ content, gateway, open, take }) => {
    gateway.willAnswer(error(402))
    const { page } = await open({ tabs: openTabs })
    await newChat(page, content.refused.model)
    await sayAndWait(page, content.refused.question, 0, 'failed')
    await take('error', page)
  },
}

const offline: Scene = {
  pictures: ['history-offline'],
  play: async ({ content, gateway, open, take }) => {
    await gateway.close()
    const { page } = await open({ tabs: [...openTabs, content.offline.read] })
    await answers(page, 'complete').waitFor()
    await sayAndWait(page, content.offline.question, 1, 'failed')
    await take('history-offline', page)
  },
}

const dark: Scene = {
  pictures: ['dark'],
  play: async ({ content, gateway, open, take }) => {
    const { question, model, answer } = content.dark
    gateway.willAnswer(stream([sse.text(answer), sse.finish(), sse.usage(24, 212), sse.done()]))
    const { page } = await open({ tabs: openTabs, settings: { theme: 'dark' } })
    await newChat(page, model)
    await drawn(await sayAndWait(page, question))
    await take('dark', page)
  },
}

const compared: Scene = {
  pictures: ['compare'],
  play: async ({ content, open, take }) => {
    const { page } = await open({ tabs: openTabs, seed: comparison(content) })
    await page.getByTestId('compare-column').nth(2).waitFor()
    await page.getByTestId('compare-metrics').getByText(' C').first().waitFor()
    await take('compare', page)
  },
}

const versions: Scene = {
  pictures: ['variants'],
  play: async ({ content, open, take }) => {
    const { page } = await open({ tabs: openTabs, seed: variants(content) })
    await page.getByTestId('variant-list').click()
    await page.getByTestId('variant-option').nth(2).waitFor()
    await take('variants', page)
  },
}

const waiting: Scene = {
  pictures: ['retry'],
  play: async ({ content, gateway, open, take }) => {
    gateway.willAnswer(error(503, undefined, 12))
    const { page } = await open({ tabs: openTabs })
    await newChat(page, content.waiting.model)
    // The countdown stands still with the window's clock.
    await page.clock.setFixedTime(await page.evaluate(() => Date.now()))
    await say(page, content.waiting.question)
    await page.getByTestId('retry-now').waitFor()
    await take('retry', page)
  },
}

const settingsOfChat: Scene = {
  pictures: ['chat-settings'],
  play: async ({ content, open, take }) => {
    const { page } = await open({ tabs: openTabs })
    await openChatSettings(page)
    await page.getByTestId('system-prompt').fill(content.chatSettings.systemPrompt)
    await typeParameter(page, 'temperature', '0.3')
    await typeParameter(page, 'maxTokens', '1200')
    await chooseParameter(page, 'reasoningEffort', 'low')
    await page.getByTestId('parameter-maxTokens').blur()
    await take('chat-settings', page)
  },
}

/** One question and what becomes of it. */
export const answerScenes: readonly Scene[] = [
  firstStart,
  streaming,
  refused,
  offline,
  dark,
  compared,
  versions,
  waiting,
  settingsOfChat,
]
