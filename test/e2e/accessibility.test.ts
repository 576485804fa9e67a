import { describe } from 'vitest'
import { answer, testKey } from '../support/scriptedGateway'
import { expectAccessible } from '../support/e2e/axe'
import { closeSettings, openSettings, sayAndWait } from '../support/e2e/chatWindow'
import { keychainRefused, noKeyring } from '../support/e2e/keyring'
import { screens } from '../support/e2e/screens'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { journey } from '../support/e2e/test'

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

  for (const { name, visit } of screens)
    sharedJourney(`in ${name}`, async ({ app }) => visit(app, () => expectAccessible(app)))

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
