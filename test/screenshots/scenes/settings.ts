import { settingsIndex } from '@renderer/features/settings/settingsIndex'
import { openSettings, showSettings } from '../../support/e2e/chatWindow'
import { ownThings } from '../seeds'
import type { Page } from 'playwright-core'
import type { Scene } from '../stage'
import { inTheDark, openTabs } from './steps'

const sections = settingsIndex.map(({ section }) => section)
const favourites = ['anthropic/claude-sonnet-4-6', 'openai/gpt-5.2']

/** Every section, in one start of the app. */
const all: Scene = {
  pictures: [
    ...sections.map((section) => `settings-${section}`),
    'settings-search',
    'settings-appearance-dark',
  ],
  play: async ({ content, open, take }) => {
    const app = await open({
      tabs: openTabs,
      seed: ownThings([], favourites),
      settings: { defaultModel: 'openai/gpt-5.2' },
    })
    const { page } = app
    await openSettings(page)
    for (const section of sections) {
      await showSettings(page, section)
      await hideThisMachine(page)
      await take(`settings-${section}`, page)
    }
    await page.getByTestId('settings-search').fill(content.setting)
    await page.getByTestId('settings-result').first().waitFor()
    await take('settings-search', page)
    await page.getByTestId('settings-search').fill('')
    await showSettings(page, 'appearance')
    await inTheDark(app)
    await take('settings-appearance-dark', page)
  },
}

/** The two facts that are another one on each machine: where its gateway listens, and what system it is. */
async function hideThisMachine(page: Page): Promise<void> {
  const address = page.getByTestId('settings-base-url')
  if (await address.isVisible()) {
    await address.evaluate(
      (field: HTMLInputElement, usual) => void (field.value = usual),
      'https://gateway.example.com/v1',
    )
  }
  const system = page.getByTestId('settings-versions').locator('dd').last()
  if (await system.isVisible()) await system.evaluate((value) => void (value.textContent = 'Linux (x64)'))
}

export const settingsScenes: readonly Scene[] = [all]
