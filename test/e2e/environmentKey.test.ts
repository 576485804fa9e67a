import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { answer, fingerprintAuthorization, testKey } from '../support/scriptedGateway'
import { closeSettings, openSettings, sayAndWait } from '../support/e2e/chatWindow'
import { keychainRefused, noKeyring } from '../support/e2e/keyring'
import { journey } from '../support/e2e/test'

journey(
  'a key from the environment is shown with its origin and never stored',
  async ({ gateway, start }) => {
    const first = await start()
    await openSettings(first.page)
    const status = await first.page.getByTestId('key-status').innerText()
    expect(status).toContain(`${testKey.slice(0, 12)}…${testKey.slice(-4)}`)
    expect(status).toContain('From the environment variable RUNYOUR_API_KEY')
    expect(await first.page.getByTestId('settings-base-url').inputValue()).toBe(gateway.baseUrl)
    expect(await first.page.getByTestId('settings-base-url').isDisabled()).toBe(true)
    await first.page.getByText('From the environment variable RUNYOUR_BASE_URL').waitFor()
    // What this run was given is not this run's to remove.
    expect(await first.page.getByRole('button', { name: 'Remove key' }).count()).toBe(0)
    await closeSettings(first.page)

    gateway.willAnswer(answer('hello'))
    await sayAndWait(first.page, 'hi')
    expect(gateway.completions()[0]?.headers['authorization']).toBe(
      fingerprintAuthorization(`Bearer ${testKey}`),
    )
    // No program that the app starts inherits the key.
    expect(await first.app.evaluate(() => process.env['RUNYOUR_API_KEY'])).toBeUndefined()
    await first.quit()
    const settings = readFileSync(join(first.userData, 'settings.json'), 'utf8')
    expect(settings).not.toContain(gateway.baseUrl)

    const second = await start({ key: 'none', userData: first.userData, env: noKeyring })
    second.expectProblem(keychainRefused)
    first.expectProblem(keychainRefused)
    await openSettings(second.page)
    expect(await second.page.getByTestId('key-status').innerText()).toBe('No key yet')
  },
)
