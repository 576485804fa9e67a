import { answers, composer, sayAndWait } from '../../support/e2e/chatWindow'
import { chooseFromMenu } from '../../support/e2e/mainProcess'
import { windowOpenedBy } from '../../support/e2e/windows'
import { sse, stream } from '../../support/scriptedGateway'
import { ledger, ledgerDays, ownThings } from '../seeds'
import type { Scene } from '../stage'
import { inTheDark, openTabs } from './steps'

const favourites = ['anthropic/claude-sonnet-4-6', 'openai/gpt-5.2', 'upstage/solar-pro3']

/** What opens over the window. */
const layers: Scene = {
  pictures: ['palette', 'palette-dark', 'shortcuts', 'presets', 'preset', 'model-picker'],
  play: async ({ content, open, take }) => {
    const app = await open({ tabs: [...openTabs, 3], seed: ownThings(content.presets, favourites) })
    const { page } = app
    await answers(page, 'complete').waitFor()
    await page.getByTestId('model-picker').click()
    await page.getByTestId('model-option').nth(3).waitFor()
    await take('model-picker', page)
    await page.keyboard.press('Escape')

    await chooseFromMenu(app, 'CmdOrCtrl+Shift+P')
    await page.getByTestId('preset-row').nth(3).waitFor()
    await take('presets', page)
    await page.getByTestId('preset-row').first().getByRole('button').first().click()
    await page.getByTestId('preset-name').waitFor()
    await take('preset', page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByTestId('preset-row').first().waitFor({ state: 'detached' })

    await chooseFromMenu(app, 'CmdOrCtrl+/')
    await page.getByTestId('shortcuts').waitFor()
    await take('shortcuts', page)
    await page.keyboard.press('Escape')
    await page.getByTestId('shortcuts').waitFor({ state: 'detached' })

    await chooseFromMenu(app, 'CmdOrCtrl+K')
    await page.getByTestId('palette-field').fill(content.palette)
    await page.getByTestId('palette-entry').nth(2).waitFor()
    await take('palette', page)
    await inTheDark(app)
    await take('palette-dark', page)
  },
}

const quick: Scene = {
  pictures: ['quick-ask', 'quick-answer'],
  play: async ({ content, gateway, open, take }) => {
    const { question, answer } = content.quick
    gateway.willAnswer(stream([sse.text(answer), sse.finish(), sse.usage(31, 42), sse.done()]))
    const app = await open({ tabs: openTabs, settings: { defaultModel: 'openai/gpt-5.2' } })
    const page = await windowOpenedBy(app.app, () => app.call('app.runCommand', { command: 'quick-ask' }))
    await composer(page).waitFor()
    await take('quick-ask', page)
    await sayAndWait(page, question)
    await take('quick-answer', page)
  },
}

const usage: Scene = {
  pictures: ['usage'],
  play: async ({ open, take }) => {
    const { page } = await open({ tabs: openTabs, seed: ledger })
    await page.getByTestId('usage-open').click()
    await page.getByTestId('usage-period').selectOption('custom')
    await page.getByTestId('usage-first').fill(ledgerDays.first)
    await page.getByTestId('usage-last').fill(ledgerDays.last)
    await page.getByTestId('usage-chart').waitFor()
    await page.locator('[data-testid="usage-chart"] .recharts-bar-rectangle path').first().waitFor()
    await page.getByTestId('usage-last').blur()
    await take('usage', page)
  },
}

/** Ways to everything else, and the page with the figures. */
export const findingScenes: readonly Scene[] = [layers, quick, usage]
