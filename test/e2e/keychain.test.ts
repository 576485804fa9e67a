import type { Page } from 'playwright-core'
import { afterEach, describe, expect } from 'vitest'
import { answer, fingerprintAuthorization, testKey } from '../support/scriptedGateway'
import { composer, openSettings, sayAndWait } from '../support/e2e/chatWindow'
import type { AppGateway } from '../support/e2e/gateway'
import { hasOwnKeyring, keychainRefused, type Keyring, noKeyring, openKeyring } from '../support/e2e/keyring'
import { eventually, journey as anyJourney } from '../support/e2e/test'

const otherKey = 'runyour-v1-test-zyxwvutsrqponmlkjihgfedcba9876543210'
const masked = `${testKey.slice(0, 12)}…${testKey.slice(-4)}`

const journey = anyJourney.extend({ gatewayOptions: { otherKeys: [otherKey] } })

/** A person's own address, chosen in the settings: what the environment gives is not remembered. */
const ownAddress = (gateway: AppGateway, env: Record<string, string | undefined>) =>
  ({
    key: 'none',
    env: { ...env, RUNYOUR_BASE_URL: undefined },
    settings: { baseUrl: gateway.baseUrl },
  }) as const

let keyring: Keyring | undefined
afterEach(async () => {
  await keyring?.stop()
  keyring = undefined
})

async function enter(page: Page, key: string): Promise<void> {
  await page.getByTestId('onboarding-key').fill(key)
  await page.getByTestId('onboarding-save').click()
  await composer(page).waitFor()
}

const status = (page: Page): Promise<string> => page.getByTestId('key-status').innerText()

describe.skipIf(!hasOwnKeyring)('the key in the real keychain', () => {
  journey('is stored, read after a restart, replaced and removed', async ({ gateway, start }) => {
    keyring = await openKeyring()
    const env = keyring.env()
    const first = await start(ownAddress(gateway, env))
    await enter(first.page, testKey)
    await openSettings(first.page)
    await eventually(() => status(first.page)).toContain(masked)
    expect(await status(first.page)).toMatch(/Kept in the/)
    await first.quit()

    const second = await start({ ...ownAddress(gateway, env), userData: first.userData })
    await openSettings(second.page)
    await eventually(() => status(second.page)).toContain(masked)
    await second.page.keyboard.press('Escape')
    gateway.willAnswer(answer('with the stored key'))
    await sayAndWait(second.page, 'hello')
    expect(gateway.completions()[0]?.headers['authorization']).toBe(
      fingerprintAuthorization(`Bearer ${testKey}`),
    )

    await openSettings(second.page)
    // A key that the gateway refuses changes nothing.
    await second.page.getByTestId('settings-key').fill('runyour-v1-test-refused')
    await second.page.getByTestId('settings-key-save').click()
    await second.page.getByText('The gateway did not accept the key').waitFor()
    expect(await second.page.getByTestId('settings-key').inputValue()).toBe('runyour-v1-test-refused')
    expect(await status(second.page)).toContain(masked)

    await second.page.getByTestId('settings-key').fill(otherKey)
    await second.page.getByTestId('settings-key-save').click()
    await eventually(() => status(second.page)).toContain(otherKey.slice(-4))
    expect(await second.page.getByTestId('settings-key').inputValue()).toBe('')
    await second.quit()

    const third = await start({ ...ownAddress(gateway, env), userData: first.userData })
    await openSettings(third.page)
    await eventually(() => status(third.page)).toContain(otherKey.slice(-4))
    await third.page.getByRole('button', { name: 'Remove key' }).click()
    await third.page.getByRole('alertdialog').getByRole('button', { name: 'Remove key' }).click()
    await eventually(() => status(third.page)).toBe('No key yet')
    await third.quit()

    const fourth = await start({ ...ownAddress(gateway, env), userData: first.userData })
    await openSettings(fourth.page)
    await eventually(() => status(fourth.page)).toBe('No key yet')
  })

  journey(
    'a locked keychain is told apart from a missing key, and is read again once it is open',
    async ({ gateway, start }) => {
      keyring = await openKeyring()
      const first = await start(ownAddress(gateway, keyring.env()))
      await enter(first.page, testKey)
      await first.quit()

      await keyring.loginLocked()
      const second = await start({ ...ownAddress(gateway, keyring.env()), userData: first.userData })
      second.expectProblem(keychainRefused)
      // Nothing was written in a conversation yet, so the first page is shown, and it says why there is no key.
      await second.page.getByRole('heading', { name: 'The keychain is locked' }).waitFor()
      await second.page.getByRole('button', { name: 'Read again' }).click()
      await second.page.getByRole('heading', { name: 'The keychain is locked' }).waitFor()
      // It cannot be written to either: a key that is entered anyway lasts until the app closes.
      await enter(second.page, testKey)
      await second.page.getByText('No keychain took your key').waitFor()
      await openSettings(second.page)
      await eventually(() => status(second.page)).toContain('Kept only until the app closes')
      await second.quit()

      await keyring.loginUnlocked()
      const third = await start({ ...ownAddress(gateway, keyring.env()), userData: first.userData })
      await openSettings(third.page)
      await eventually(() => status(third.page)).toMatch(/Kept in the/)
    },
  )

  journey(
    'without a keychain the key lasts for the session, and the window says so',
    async ({ gateway, start }) => {
      const first = await start(ownAddress(gateway, noKeyring))
      first.expectProblem(keychainRefused)
      await enter(first.page, testKey)
      await first.page.getByText('it is kept until you close the app').waitFor()
      await openSettings(first.page)
      await eventually(() => status(first.page)).toContain(masked)
      expect(await status(first.page)).toContain('Kept only until the app closes')
      await first.page.keyboard.press('Escape')
      gateway.willAnswer(answer('works'))
      await sayAndWait(first.page, 'hello')
      await first.quit()

      const second = await start({ ...ownAddress(gateway, noKeyring), userData: first.userData })
      second.expectProblem(keychainRefused)
      await second.page.getByText('Your history is readable without a key').waitFor()
      await openSettings(second.page)
      await eventually(() => status(second.page)).toBe('No key yet')
    },
  )
})
