import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import type { Settings } from '@shared/model/settings'
import { answer, fingerprintAuthorization, json, sse, stream, testKey } from '../support/scriptedGateway'
import {
  answers,
  closeSettings,
  composer,
  conversationItems,
  newChat,
  openSettings,
  pickModel,
  say,
  sayAndWait,
} from '../support/e2e/chatWindow'
import { type AppGateway, startGateway } from '../support/e2e/gateway'
import { hasOwnKeyring, keychainRefused, type Keyring, noKeyring, openKeyring } from '../support/e2e/keyring'
import { eventually, journey } from '../support/e2e/test'

const workKey = 'runyour-v1-test-of-work-zyxwvutsrqponmlkjihgfedcba98765'
const fingerprint = (key: string): string => fingerprintAuthorization(`Bearer ${key}`)

/** The gateway of the second connection: another address, another key, other models. */
let work: AppGateway
beforeEach(async () => {
  work = await startGateway({ apiKey: workKey })
  work.willDo(({ path }) => (path === '/v1/models' ? json(200, { data: [{ id: 'work/model' }] }) : undefined))
})
afterEach(() => work.close())

let keyring: Keyring | undefined
afterEach(async () => {
  await keyring?.stop()
  keyring = undefined
})

/** A person's own address and no key yet: what the environment gives is not remembered. */
const ownAddress = (gateway: AppGateway, env: Record<string, string | undefined>) =>
  ({
    key: 'none',
    env: { ...env, RUNYOUR_BASE_URL: undefined },
    settings: { baseUrl: gateway.baseUrl },
  }) as const

async function enterKey(page: Page, key: string): Promise<void> {
  await page.getByTestId('onboarding-key').fill(key)
  await page.getByTestId('onboarding-save').click()
  await composer(page).waitFor()
}

async function addWork(page: Page, key: string): Promise<void> {
  await page.getByTestId('connection-add').click()
  await page.getByTestId('connection-name').fill('Work')
  await page.getByTestId('connection-base-url').fill(work.baseUrl)
  await page.getByTestId('connection-key').fill(key)
  await page.getByTestId('connection-save').click()
}

const items = (page: Page): Locator => page.getByTestId('connection-item')
const picker = (page: Page): Locator => page.getByTestId('connection-picker')
const chosen = (page: Page): Promise<string> =>
  picker(page).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? '')

/** Which keys a gateway has been shown, each once. */
function keysShownTo(gateway: AppGateway): (string | undefined)[] {
  return [...new Set(gateway.requests.map(({ headers }) => headers['authorization']))]
}

function storedSettings(userData: string): Settings {
  return JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))
}

describe.skipIf(!hasOwnKeyring)('two connections with keys in the real keychain', () => {
  journey(
    'each conversation goes through its own, with its own key, until one is removed',
    async ({ gateway, start }) => {
      keyring = await openKeyring()
      const env = keyring.env()
      const first = await start(ownAddress(gateway, env))
      const { page, userData } = first
      await enterKey(page, testKey)
      expect(await picker(page).count(), 'with one connection there is nothing to choose').toBe(0)

      await openSettings(page)
      await addWork(page, 'runyour-v1-test-refused')
      await page.getByText('The gateway did not accept the key').waitFor()
      expect(await page.getByTestId('connection-name').inputValue()).toBe('Work')
      expect(await items(page).count()).toBe(0)
      await page.getByTestId('connection-key').fill(workKey)
      await page.getByTestId('connection-save').click()
      await eventually(() => items(page).count()).toBe(2)
      const shown = await items(page).nth(1).innerText()
      expect(shown).toContain('Work')
      expect(shown).toContain(work.baseUrl)
      expect(shown).toContain(`${workKey.slice(0, 12)}…${workKey.slice(-4)}`)
      // The fields of the connection in force are there, once each, however many connections there are.
      for (const id of ['key-status', 'settings-key', 'settings-key-save', 'settings-base-url']) {
        expect(await page.getByTestId(id).count(), id).toBe(1)
      }
      expect(await page.getByTestId('settings-base-url').inputValue()).toBe(gateway.baseUrl)
      await closeSettings(page)

      expect(await chosen(page)).toBe('RunYour')
      gateway.willAnswer(answer('from the usual one'))
      await sayAndWait(page, 'first')
      await newChat(page)
      await picker(page).selectOption({ label: 'Work' })
      await page.getByText('goes through “Work”. It does not list openai/gpt-5.2').waitFor()
      await pickModel(page, 'work/model')
      expect(await page.getByTestId('model-option').count()).toBe(0)
      work.willAnswer(answer('from work'))
      await sayAndWait(page, 'second')
      expect(gateway.completions()).toHaveLength(1)
      expect(work.completions()).toHaveLength(1)
      await first.quit()

      // The next start: both keys are read from the keychain, and each conversation still knows its own.
      const second = await start({ ...ownAddress(gateway, env), userData })
      await eventually(() => chosen(second.page)).toBe('Work')
      work.willAnswer(answer('from work again'))
      await sayAndWait(second.page, 'third', 1)
      await conversationItems(second.page).filter({ hasText: 'first' }).click()
      await eventually(() => chosen(second.page)).toBe('RunYour')
      gateway.willAnswer(answer('from the usual one again'))
      await sayAndWait(second.page, 'fourth', 1)
      // One conversation can go on elsewhere.
      await picker(second.page).selectOption({ label: 'Work' })
      await second.page.getByText('goes through “Work”').waitFor()
      work.willAnswer(answer('switched'))
      await sayAndWait(second.page, 'fifth', 2)
      expect([gateway.completions().length, work.completions().length]).toEqual([2, 3])

      await openSettings(second.page)
      await items(second.page).nth(1).getByRole('button', { name: 'Work' }).click()
      await second.page.getByTestId('connection-remove').click()
      await second.page.getByRole('alertdialog').getByRole('button', { name: 'Remove connection' }).click()
      await eventually(() => items(second.page).count()).toBe(0)
      await closeSettings(second.page)
      expect(await picker(second.page).count()).toBe(0)
      gateway.willAnswer(answer('back'))
      await sayAndWait(second.page, 'sixth', 3)
      await second.quit()
      expect(storedSettings(userData)).toMatchObject({ connections: [], keyStoredFor: [gateway.baseUrl] })

      const third = await start({ ...ownAddress(gateway, env), userData })
      expect(await third.call('conversations.list', { after: null, limit: 10 })).toMatchObject({
        value: { conversations: [{ connectionId: null }, { connectionId: null }] },
      })
      gateway.willAnswer(answer('still there'))
      await sayAndWait(third.page, 'seventh', 4)

      expect(keysShownTo(gateway)).toEqual([fingerprint(testKey)])
      expect(keysShownTo(work).toSorted()).toEqual(
        [fingerprint('runyour-v1-test-refused'), fingerprint(workKey)].toSorted(),
      )
      expect(work.completions().map(({ headers }) => headers['authorization'])).toEqual(
        Array.from({ length: 3 }, () => fingerprint(workKey)),
      )
    },
  )
})

journey('what a connection is answering ends when it is removed', async ({ gateway, start }) => {
  const { page, expectProblem } = await start(ownAddress(gateway, noKeyring))
  expectProblem(keychainRefused)
  await enterKey(page, testKey)
  await openSettings(page)
  await addWork(page, workKey)
  await eventually(() => items(page).count()).toBe(2)
  await closeSettings(page)
  await picker(page).selectOption({ label: 'Work' })
  work.willAnswer(stream([sse.text('half of it'), sse.stall()]))
  await say(page, 'first')
  await answers(page, 'streaming').getByText('half of it').waitFor()

  await openSettings(page)
  await items(page).nth(1).getByRole('button', { name: 'Work' }).click()
  await page.getByTestId('connection-remove').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove connection' }).click()
  await eventually(() => items(page).count()).toBe(0)
  await closeSettings(page)
  await answers(page, 'stopped').getByText('half of it').waitFor()
  expect(await work.completions()[0]?.outcome).toBe('clientLeft')
})

journey('new chats go through the connection that was chosen for them', async ({ gateway, start }) => {
  const { page, expectProblem } = await start(ownAddress(gateway, noKeyring))
  expectProblem(keychainRefused)
  await enterKey(page, testKey)
  gateway.willAnswer(answer('usual'))
  await sayAndWait(page, 'first')
  await newChat(page)
  await openSettings(page)
  await addWork(page, workKey)
  await eventually(() => items(page).count()).toBe(2)
  await page.getByTestId('connection-use').click()
  await items(page).nth(1).getByText('New chats', { exact: true }).waitFor()
  await closeSettings(page)
  // The chat that was opened before and has nothing in it is a new one, too; the one that was begun stays where it is.
  await eventually(() => chosen(page)).toBe('Work')
  await conversationItems(page).filter({ hasText: 'first' }).click()
  await eventually(() => chosen(page)).toBe('RunYour')
  await newChat(page)
  await eventually(() => chosen(page)).toBe('Work')
  work.willAnswer(answer('work'))
  await sayAndWait(page, 'second')
  expect(work.completions()[0]?.headers['authorization']).toBe(fingerprint(workKey))
  expect(keysShownTo(gateway)).toEqual([fingerprint(testKey)])
})

journey('a key from the environment is for the usual connection only', async ({ gateway, start }) => {
  const { page, expectProblem } = await start({ env: noKeyring })
  expectProblem(keychainRefused)
  await openSettings(page)
  await addWork(page, workKey)
  await eventually(() => items(page).count()).toBe(2)
  // The environment decides for this run, and the page says so in place of offering a choice.
  await page.getByText('new chats go through “RunYour” until the app closes').waitFor()
  expect(await page.getByTestId('connection-use').count()).toBe(0)
  await closeSettings(page)
  expect(await chosen(page)).toBe('RunYour')
  gateway.willAnswer(answer('usual'))
  await sayAndWait(page, 'first')
  await picker(page).selectOption({ label: 'Work' })
  work.willAnswer(answer('work'))
  await sayAndWait(page, 'second', 1)
  expect(keysShownTo(gateway)).toEqual([fingerprint(testKey)])
  expect(keysShownTo(work)).toEqual([fingerprint(workKey)])
})
