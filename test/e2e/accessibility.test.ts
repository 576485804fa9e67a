import { describe } from 'vitest'
import { answer, testKey } from '../support/scriptedGateway'
import { expectAccessible } from '../support/e2e/axe'
import { openChatSettings, typeParameter } from '../support/e2e/chatSettings'
import { closeSettings, openSettings, sayAndWait } from '../support/e2e/chatWindow'
import { keychainRefused, noKeyring } from '../support/e2e/keyring'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { journey, usualModel } from '../support/e2e/test'

describe('axe finds nothing to complain about', () => {
  journey('on the first page, with and without a failure', async ({ start }) => {
    const app = await start({ key: 'none', env: noKeyring })
    app.expectProblem(keychainRefused)
    await app.page.getByTestId('onboarding-key').waitFor()
    await expectAccessible(app)
    await app.page.getByTestId('onboarding-key').fill('wrong')
    await app.page.getByTestId('onboarding-save').click()
    await app.page.getByText('The gateway did not accept the key').waitFor()
    await expectAccessible(app)
  })

  sharedJourney('in the settings and the model picker', async ({ app }) => {
    await app.page.getByTestId('model-picker').click()
    await app.page.getByTestId('model-option').first().waitFor()
    await expectAccessible(app)
    await app.page.keyboard.press('Escape')
    await app.page.getByTestId('model-search').waitFor({ state: 'hidden' })
    await openSettings(app.page)
    await expectAccessible(app)
  })

  journey('with several connections, one folded open and one being added', async ({ gateway, start }) => {
    const app = await start({ env: noKeyring })
    app.expectProblem(keychainRefused)
    const { page } = app
    await openSettings(page)
    await page.getByTestId('connection-add').click()
    await page.getByTestId('connection-save').click()
    await expectAccessible(app)
    await page.getByTestId('connection-name').fill('Work')
    await page.getByTestId('connection-base-url').fill(gateway.baseUrl)
    await page.getByTestId('connection-key').fill(testKey)
    await page.getByTestId('connection-save').click()
    await page.getByTestId('connection-item').nth(1).getByRole('button', { name: 'Work' }).click()
    await expectAccessible(app)
    await closeSettings(page)
    await page.getByTestId('connection-picker').selectOption({ label: 'Work' })
    await page.getByText('goes through “Work”').waitFor()
    await expectAccessible(app)
  })

  journey('in a chat’s settings and the presets', async ({ start }) => {
    const app = await start({ settings: { defaultParameters: { temperature: 0.5 } } })
    const { page, call } = app
    const content = { name: 'Coach', systemPrompt: 'Ask about {{goal}}.', model: null, parameters: {} }
    await call('presets.save', { id: null, content })
    await call('modelSettings.update', { model: usualModel, patch: { refused: ['seed'] } })
    await openChatSettings(page)
    await typeParameter(page, 'topP', '7')
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor()
    await expectAccessible(app)
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByTestId('system-prompt').waitFor({ state: 'detached' })

    await page.reload()
    await expectAccessible(app)
    await page.getByTestId('preset-starter').click()
    await page.getByTestId('preset-variable').waitFor()
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await page.getByTestId('preset-variable').waitFor({ state: 'detached' })
    await chooseFromMenu(app, 'CmdOrCtrl+Shift+P')
    await page.getByTestId('preset-row').waitFor()
    await expectAccessible(app)
    await page.getByRole('button', { name: 'Edit “Coach”' }).click()
    await page.getByTestId('preset-name').waitFor()
    await expectAccessible(app)
  })

  sharedJourney('in what is known of a model', async ({ app }) => {
    const { page, call } = app
    await call('modelSettings.update', { model: usualModel, patch: { refused: ['seed', 'user'] } })
    await openSettings(page)
    await page.getByTestId('model-facts').locator('summary').click()
    await page.getByTestId('model-fact-input').fill('x')
    await page.getByTestId('model-facts-save').click()
    await page.getByText('A number from 0.').waitFor()
    await expectAccessible(app)
  })

  journey('on the usage page, empty and with figures', async ({ gateway, start }) => {
    gateway.willAnswer(answer('ok'))
    const app = await start({ settings: { monthlyBudget: 10 } })
    const { page } = app
    await page.getByTestId('usage-open').click()
    await page.getByTestId('usage-empty').waitFor()
    await expectAccessible(app)
    await page.keyboard.press('Escape')
    await sayAndWait(page, 'hello')
    await page.getByTestId('usage-open').click()
    await page.getByTestId('usage-chart').waitFor()
    await page.getByTestId('usage-period').selectOption('custom')
    await expectAccessible(app)
  })
})
