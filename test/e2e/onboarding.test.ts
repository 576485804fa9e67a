import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { dropped, error, fingerprintAuthorization, testKey } from '../support/scriptedGateway'
import { demoModelIds } from '@main/demo/models'
import { answers, composer, say, sayAndWait } from '../support/e2e/chatWindow'
import { keychainRefused, noKeyring } from '../support/e2e/keyring'
import { eventually, journey } from '../support/e2e/test'

// Without a keychain nothing of another test can be in the way; what the real one does is keychain.test.ts.
const firstStart = { key: 'none', env: noKeyring, settings: { defaultModel: null } } as const

async function enter(page: Page, key: string): Promise<void> {
  await page.getByTestId('onboarding-key').fill(key)
  await page.getByTestId('onboarding-save').click()
}

async function addressField(page: Page) {
  const field = page.getByLabel('Gateway address')
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Another gateway address' }).click()
  return field
}

describe('the first start', () => {
  journey('says where the key goes and keeps it hidden until asked', async ({ start }) => {
    const { page, expectProblem } = await start(firstStart)
    expectProblem(keychainRefused)
    const key = page.getByTestId('onboarding-key')
    await key.waitFor()
    expect(await page.locator('main').innerText()).toMatch(/kept in the .+ never written to a file/)
    await eventually(() => key.evaluate((field) => document.activeElement === field)).toBe(true)
    expect(await key.getAttribute('type')).toBe('password')
    await key.fill(testKey)
    await page.getByRole('button', { name: 'Show the key' }).click()
    await eventually(() => key.getAttribute('type')).toBe('text')
    // An empty field is not worth a call.
    await key.fill(' ')
    await page.getByTestId('onboarding-save').click()
    await page.getByText('Paste your key first').waitFor()
  })

  journey(
    'a good key opens a chat that answers, with the models that were listed',
    async ({ gateway, start }) => {
      const { page, call, expectProblem } = await start(firstStart)
      expectProblem(keychainRefused)
      await enter(page, testKey)
      await composer(page).waitFor()
      expect(gateway.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/models'])
      const bootstrap = await call('app.bootstrap', {})
      expect(bootstrap).toMatchObject({ ok: true, value: { models: { ids: demoModelIds } } })

      await page.getByTestId('model-picker').click()
      await page.getByTestId('model-search').waitFor()
      await eventually(() => page.getByTestId('model-option').count()).toBe(demoModelIds.length)
      await page.keyboard.press('Escape')

      gateway.willDo(({ method }) => (method === 'POST' ? error(503) : undefined))
      await sayAndWait(page, 'hello', 0, 'failed')
      expect(gateway.completions()).toHaveLength(1)
    },
  )

  journey('takes a key as people paste it', async ({ gateway, start }) => {
    const { page, expectProblem } = await start(firstStart)
    expectProblem(keychainRefused)
    // A password field drops line breaks by itself, so the paste goes where a script or another tool would put it.
    await page.getByTestId('onboarding-key').fill(`"Authorization: Bearer  ${testKey} "`)
    await page.getByTestId('onboarding-save').click()
    await composer(page).waitFor()
    expect(gateway.requests[0]?.headers['authorization']).toBe(fingerprintAuthorization(`Bearer ${testKey}`))
  })

  journey('normalises line breaks and quotes inside main, too', async ({ gateway, start }) => {
    const { call, page, expectProblem } = await start(firstStart)
    expectProblem(keychainRefused)
    const half = testKey.length / 2
    for (const pasted of [
      `Bearer ${testKey}\n`,
      `'${testKey}'`,
      `\u200b${testKey}\u00a0`,
      `${testKey.slice(0, half)}\r\n${testKey.slice(half)}`,
      `RUNYOUR_API_KEY="${testKey}"`,
    ]) {
      expect(
        (await call('connection.saveKey', { connectionId: 'default', key: pasted, baseUrl: null })).ok,
        pasted,
      ).toBe(true)
    }
    expect(new Set(gateway.requests.map(({ headers }) => headers['authorization']))).toEqual(
      new Set([fingerprintAuthorization(`Bearer ${testKey}`)]),
    )
    await page.reload()
  })

  journey('offers a look around without a key', async ({ start }) => {
    const { page, expectProblem } = await start({
      ...firstStart,
      env: { ...noKeyring, RUNYOUR_BASE_URL: undefined },
    })
    expectProblem(keychainRefused)
    await page.getByTestId('onboarding-demo').click()
    await composer(page).waitFor()
    await page.getByText('Demo').first().waitFor()
    await say(page, '/help')
    await answers(page, 'streaming').waitFor()
    expect(await answers(page).innerText()).toContain('Demo')
  })
})

describe('when the key cannot be checked', () => {
  journey('each reason says what to do, and what was typed stays', async ({ gateway, start }) => {
    const { page, expectProblem } = await start(firstStart)
    expectProblem(keychainRefused)
    const typed = 'runyour-v1-test-this-one-is-wrong'
    await enter(page, typed)
    await page.getByText('The gateway did not accept the key').waitFor()
    expect(await page.getByTestId('onboarding-key').inputValue()).toBe(typed)

    const reasons = [
      { reply: error(402), sentence: 'no credit left' },
      { reply: error(503), sentence: 'not available right now' },
      { reply: error(429), sentence: 'Too many requests' },
      { reply: dropped, sentence: 'The connection broke off' },
    ]
    for (const { reply, sentence } of reasons) {
      gateway.willDo(() => reply)
      await enter(page, testKey)
      await page.getByText(sentence).waitFor()
      expect(await page.getByTestId('onboarding-key').inputValue(), sentence).toBe(testKey)
      expect(await composer(page).count()).toBe(0)
    }
    // The same key, once the trouble has passed.
    gateway.willDo(() => undefined)
    await page.getByTestId('onboarding-save').click()
    await composer(page).waitFor()
  })

  journey('a wrong address is told apart from a wrong key', async ({ gateway, start }) => {
    const { page, expectProblem } = await start({
      ...firstStart,
      env: { ...noKeyring, RUNYOUR_BASE_URL: undefined },
    })
    expectProblem(keychainRefused)
    const key = page.getByTestId('onboarding-key')
    const address = await addressField(page)
    const attempt = async (url: string, sentence: string): Promise<void> => {
      await address.fill(url)
      await enter(page, testKey)
      await page.getByText(sentence).waitFor()
      expect(await address.inputValue()).toBe(url)
      expect(await key.inputValue()).toBe(testKey)
    }
    await attempt('http://example.com/v1', 'This address cannot be used')
    await attempt('not an address', 'This address cannot be used')
    await attempt(await closedPort(), 'Nothing answered at the gateway’s address')
    await using website = await startWebsite()
    await attempt(website.url, 'it is not a gateway this app can use')

    await address.fill(gateway.baseUrl)
    await page.getByTestId('onboarding-save').click()
    await composer(page).waitFor()
    expect(gateway.requests).toHaveLength(1)
  })

  journey('speaks Korean as well', async ({ start }) => {
    const { page, expectProblem } = await start({ ...firstStart, settings: { language: 'ko' } })
    expectProblem(keychainRefused)
    expect(await page.locator('html').getAttribute('lang')).toBe('ko')
    await enter(page, 'runyour-v1-test-wrong')
    await page.getByText('게이트웨이가 키를 받아들이지 않았어요').waitFor()
    // The switch works before there is any other way to the settings.
    await page.getByText('English', { exact: true }).click()
    await page.getByText('The gateway did not accept the key').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})

/** The address of a port that was free a moment ago, so that the connection is refused. */
async function closedPort(): Promise<string> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return `http://127.0.0.1:${port}/v1`
}

/** Something on the web that answers everything with a friendly page. */
async function startWebsite(): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Welcome</h1>')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
