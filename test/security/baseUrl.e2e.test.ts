import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testKey } from '../support/scriptedGateway'
import { closeSettings, openSettings, say, sayAndWait } from '../support/e2e/chatWindow'
import { keychainRefused, noKeyring } from '../support/e2e/keyring'
import { selfSigned } from '../support/e2e/selfSigned'
import { journey } from '../support/e2e/test'
import { startTracker, type Tracker } from '../support/e2e/tracker'

let tracker: Tracker
beforeEach(async () => void (tracker = await startTracker()))
afterEach(() => tracker.close())

/** The connection that everybody has. */
const usual = { connectionId: 'default' } as const

const ownSettings = { key: 'none', env: { ...noKeyring, RUNYOUR_BASE_URL: undefined } } as const

describe('invariant 5: the key goes to https or to this machine, and nowhere else', () => {
  journey('an address in the clear is refused, a loopback one is not', async ({ gateway, start }) => {
    const { page, call, expectProblem } = await start(ownSettings)
    expectProblem(keychainRefused)
    expect((await call('connection.saveKey', { ...usual, key: testKey, baseUrl: gateway.baseUrl })).ok).toBe(
      true,
    )
    await openSettings(page)
    const field = page.getByTestId('settings-base-url')
    await field.fill('http://example.com/v1')
    await field.press('Enter')
    await page.getByText('This address cannot be used').waitFor()
    expect(await field.inputValue()).toBe('http://example.com/v1')

    for (const baseUrl of [
      'http://example.com',
      'http://127.0.0.1.example.com/v1',
      'http://localhost.example.com/v1',
      'http://0.0.0.0:1/v1',
      'http://user:word@127.0.0.1/v1',
      'ftp://127.0.0.1/v1',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ]) {
      expect(await call('connection.setBaseUrl', { ...usual, baseUrl }), baseUrl).toMatchObject({
        ok: false,
        error: { code: 'bad-base-url' },
      })
      expect((await call('connection.saveKey', { ...usual, key: testKey, baseUrl })).ok, baseUrl).toBe(false)
    }
    await closeSettings(page)
    for (const baseUrl of [
      'http://127.0.0.1:1/v1',
      'http://localhost:1/v1',
      'http://[::1]:1/v1',
      'https://example.com',
    ]) {
      expect((await call('connection.setBaseUrl', { ...usual, baseUrl })).ok, baseUrl).toBe(true)
    }
  })

  journey(
    'an address in the clear that got into the settings or the environment is never asked',
    async ({ start }) => {
      // Not loopback by name, and yet this machine: were it asked, the tracker would hear of it.
      const clear = `${tracker.url.replace('127.0.0.1', '0.0.0.0')}/v1`
      for (const from of ['settings', 'environment'] as const) {
        const app = await start({
          env: { RUNYOUR_BASE_URL: from === 'environment' ? clear : undefined },
          settings: { baseUrl: from === 'settings' ? clear : null },
        })
        const refused = { ok: false, error: { code: 'bad-base-url' } }
        expect(await app.call('models.refresh', usual), from).toMatchObject(refused)
        await say(app.page, 'hello')
        await app.page.getByText('This address cannot be used').first().waitFor()
        // The person can see which address it is that was refused.
        const bootstrap = await app.call('app.bootstrap', {})
        expect(bootstrap.ok && bootstrap.value.connections.active.baseUrl, from).toBe(clear)
      }
      expect(tracker.requests).toEqual([])
    },
  )

  journey(
    'a gateway that redirects gets an error, and its target gets nothing',
    async ({ gateway, start }) => {
      const { page, call } = await start()
      for (const status of [301, 302, 307, 308]) {
        gateway.willDo(() => ({
          kind: 'whole',
          status,
          headers: { location: `${tracker.url}/v1/elsewhere` },
          body: '',
        }))
        expect(await call('models.refresh', usual), String(status)).toMatchObject({
          ok: false,
          error: { code: 'not-a-gateway' },
        })
      }
      const answer = await sayAndWait(page, 'hello', 0, 'failed')
      expect(await answer.getByTestId('message-error').getAttribute('data-code')).toBe('not-a-gateway')
      expect(tracker.requests).toEqual([])
    },
  )

  journey('a certificate that nobody vouches for ends the call before the key leaves', async ({ start }) => {
    const heard: (string | undefined)[] = []
    const server = createServer(selfSigned, (request, response) => {
      heard.push(request.headers.authorization)
      response.end('{"data":[{"id":"a/b"}]}')
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    try {
      const { call, expectProblem } = await start(ownSettings)
      expectProblem(keychainRefused)
      const saved = await call('connection.saveKey', {
        ...usual,
        key: testKey,
        baseUrl: `https://localhost:${port}/v1`,
      })
      expect(saved).toMatchObject({ ok: false, error: { code: 'tls' } })
      expect(heard).toEqual([])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })

  it('no source switches the check of certificates off, and one adds to it', () => {
    const source = resolve(import.meta.dirname, '../../src')
    const off =
      /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|ignore-certificate-errors|setCertificateVerifyProc|certificate-error/
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    )
    expect(files.length).toBeGreaterThan(100)
    // It trusts a file of authorities beside the system's; what it accepts and refuses: e2e/network, unit/main/network.
    expect(files.filter((name) => off.test(readFileSync(join(source, name), 'utf8')))).toEqual([
      join('main', 'network', 'network.ts'),
    ])
  })
})
