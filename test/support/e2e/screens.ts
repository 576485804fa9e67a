import { settingsIndex } from '@renderer/features/settings/settingsIndex'
import { openChatSettings, typeParameter } from './chatSettings'
import { openSettings, showSettings } from './chatWindow'
import { chooseFromMenu } from './mainProcess'
import type { RunningApp } from './runningApp'
import { usualModel } from './test'

/** Something that a person can look at, and the way there from an empty conversation. */
export type Screen = {
  name: string
  /** Calls `look` for everything that is worth a look on the way. */
  visit(app: RunningApp, look: () => Promise<void>): Promise<void>
}

/** What can be opened in an app that has a key. Whoever adds a screen or a dialog adds it here. */
export const screens: readonly Screen[] = [
  {
    name: 'the model picker',
    visit: async ({ page, call }, look) => {
      await call('modelSettings.update', { model: usualModel, patch: { favourite: true } })
      await page.getByTestId('model-picker').click()
      await page.getByTestId('model-option').first().waitFor()
      await look()
    },
  },
  {
    name: 'the search',
    visit: async ({ page }, look) => {
      await page.getByTestId('search-open').click()
      await page.getByTestId('search-help').waitFor()
      await look()
      await page.keyboard.type('role:user nowhere before:soon')
      await page.getByTestId('search-nothing').waitFor()
      await look()
    },
  },
  ...sectionScreens(4),
  {
    name: 'a search in the settings',
    visit: async ({ page }, look) => {
      await openSettings(page)
      await page.getByTestId('settings-search').fill('font')
      await page.getByTestId('settings-result').first().waitFor()
      await look()
    },
  },
  {
    name: 'what the settings open',
    visit: async ({ page, call }, look) => {
      await call('modelSettings.update', { model: usualModel, patch: { refused: ['seed', 'user'] } })
      await openSettings(page, 'network')
      await page.getByText('Manual', { exact: true }).click()
      await page.getByTestId('settings-proxy-url').fill('kim:secret@proxy')
      await page.getByText('has no place here').waitFor()
      await look()
      await showSettings(page, 'models')
      await page.getByTestId('model-facts').locator('summary').click()
      await page.getByTestId('model-fact-input').fill('x')
      await page.getByTestId('model-facts-save').click()
      await page.getByText('A number from 0.').waitFor()
      await look()
      await showSettings(page, 'about')
      await page.getByTestId('settings-diagnostics').click()
      await page.getByTestId('diagnostics-text').waitFor()
      await look()
      await page.keyboard.press('Escape')
      await page.getByTestId('diagnostics-text').waitFor({ state: 'detached' })
      await page.getByTestId('settings-licences').click()
      await page.getByTestId('licence-list').locator('summary').first().click()
      await look()
    },
  },
  {
    name: 'a chat’s settings and the presets',
    visit: async (app, look) => {
      const { page, call } = app
      const content = { name: 'Coach', systemPrompt: 'Ask about {{goal}}.', model: null, parameters: {} }
      await call('presets.save', { id: null, content })
      await call('modelSettings.update', { model: usualModel, patch: { refused: ['seed'] } })
      await openChatSettings(page)
      await typeParameter(page, 'topP', '7')
      await look()
      await page.keyboard.press('Escape')
      await page.getByRole('alertdialog').waitFor()
      await look()
      await page.getByRole('button', { name: 'Discard' }).click()
      await page.getByTestId('system-prompt').waitFor({ state: 'detached' })

      await page.reload()
      await page.getByTestId('preset-starter').waitFor()
      await look()
      await page.getByTestId('preset-starter').click()
      await page.getByTestId('preset-variable').waitFor()
      await look()
      await page.keyboard.press('Escape')
      await page.getByTestId('preset-variable').waitFor({ state: 'detached' })
      await chooseFromMenu(app, 'CmdOrCtrl+Shift+P')
      await page.getByTestId('preset-row').waitFor()
      await look()
      await page.getByRole('button', { name: 'Edit “Coach”' }).click()
      await page.getByTestId('preset-name').waitFor()
      await look()
    },
  },
]

/** The sections of the settings, a few for each journey: all of them would take longer than one may. */
function sectionScreens(most: number): Screen[] {
  const sections = settingsIndex.map(({ section }) => section)
  const parts = Array.from({ length: Math.ceil(sections.length / most) }, (_, index) =>
    sections.slice(index * most, (index + 1) * most),
  )
  return parts.map((part) => ({
    name: `the settings for ${part.join(', ')}`,
    visit: async ({ page }, look) => {
      await openSettings(page)
      for (const section of part) {
        await showSettings(page, section)
        await look()
      }
    },
  }))
}
