import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttp, type Server } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { certificatePath, serverCertificate } from '../support/certificates/certificates'
import { openSettings } from '../support/e2e/chatWindow'
import { keychainRefused, noKeyring } from '../support/e2e/keyring'
import { answerFileDialogs } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { journey } from '../support/e2e/test'
import { testKey } from '../support/scriptedGateway'

/** Gateways over TLS on this machine, each with another certificate. */
const servers: Server[] = []
const ports = new Map<string, number>()
const models = JSON.stringify({ data: [{ id: 'openai/gpt-5.2' }] })

async function listen(server: Server): Promise<number> {
  servers.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

beforeAll(async () => {
  const chains: Record<string, string[]> = {
    'good-below': ['intermediate'],
    'below-short': ['below-short-root'],
  }
  for (const name of [
    'good',
    'good-below',
    'wrong-host',
    'expired',
    'unknown',
    'sha1',
    'below-server',
    'below-short',
  ]) {
    // At OpenSSL's usual level a server could not even offer a signature with SHA-1.
    const certificate = { ...serverCertificate(name, ...(chains[name] ?? [])), ciphers: 'DEFAULT@SECLEVEL=0' }
    const server = createHttps(certificate, (_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(models)
    })
    ports.set(name, await listen(server as unknown as Server))
  }
})

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** What comes of asking the gateway with this certificate: `ok`, or the code of the error. */
async function ask({ call }: RunningApp, name: string): Promise<string> {
  const baseUrl = `https://localhost:${ports.get(name)}/v1`
  const result = await call('connection.saveKey', { connectionId: 'default', key: testKey, baseUrl })
  return result.ok ? 'ok' : result.error.code
}

describe('own authorities', () => {
  journey('are trusted beside the system’s, and for nothing else', async ({ start }) => {
    const app = await start({ key: 'none', env: { ...noKeyring, RUNYOUR_BASE_URL: undefined } })
    app.expectProblem(keychainRefused)
    expect(await ask(app, 'good')).toBe('tls')

    const { page, userData } = app
    const path = join(userData, 'own-ca.pem')
    const bundle = ['root', 'short-root', 'good'].map((name) => readFileSync(certificatePath(name), 'utf8'))
    writeFileSync(path, bundle.join('\n'))
    await page.evaluate(() => window.runyour.invoke('connection.startDemo', {}))
    await answerFileDialogs(app, certificatePath('unknown'))
    await openSettings(page, 'network')
    await page.getByTestId('settings-ca-pick').click()
    await page.getByText('There is no certificate of an authority in this file').waitFor()
    await answerFileDialogs(app, path)
    await page.getByTestId('settings-ca-pick').click()
    await page.getByText('root · Test of RunYour Desktop').first().waitFor()
    await page.getByText('Not an authority, so it is not used').waitFor()

    const outcomes: Record<string, string> = {}
    for (const name of ports.keys()) outcomes[name] = await ask(app, name)
    expect(outcomes).toEqual({
      good: 'ok',
      'good-below': 'ok',
      'wrong-host': 'tls',
      expired: 'tls',
      unknown: 'tls',
      sha1: 'tls',
      'below-server': 'tls',
      'below-short': 'tls',
    })

    // A file that vanished: said, and trusted no more.
    rmSync(path)
    expect(await app.call('network.state', {})).toMatchObject({ value: { caFile: { state: 'missing' } } })
    app.expectProblem(/own authorities/)
    expect(await ask(app, 'good')).toBe('tls')
  })
})

describe('a proxy', () => {
  journey(
    'is used from the next call on, and its failure leads to its settings',
    async ({ gateway, start }) => {
      const app = await start()
      const { page, call } = app
      /** Every host that the proxy was asked for. */
      const asked: string[] = []
      const proxy = createHttp((request, response) => {
        asked.push(String(request.url))
        const { hostname, port } = new URL(gateway.baseUrl)
        const upstream = connect(Number(port), hostname)
        upstream.destroy()
        response.setHeader('content-type', 'application/json')
        response.end(models)
      })
      const port = await listen(proxy)
      // Chromium reaches this machine without a proxy unless it is told otherwise, as somebody with a tunnel would.
      await openSettings(page, 'network')
      await page.getByText('Manual', { exact: true }).click()
      await page.getByTestId('settings-proxy-url').fill(`127.0.0.1:${port}`)
      await page.getByTestId('settings-proxy-bypass').fill('<-loopback>')
      await page.getByTestId('settings-proxy-save').click()
      await page.getByText('Saved').waitFor()
      await page.getByTestId('settings-test-connection').click()
      await page.getByText('The gateway answered with 1 model.').waitFor()
      expect(asked).toEqual([`${gateway.baseUrl}/models`])

      await page.getByTestId('settings-proxy-url').fill('127.0.0.1:1')
      await page.getByTestId('settings-proxy-save').click()
      await page.getByTestId('settings-test-connection').click()
      await page.getByText('The proxy did not let the connection through').waitFor()
      await page.getByRole('button', { name: 'Check the proxy' }).waitFor()
      const refused = await call('network.setProxy', { proxy: { mode: 'direct' } })
      expect(refused.ok).toBe(true)
      expect((await call('models.refresh', { connectionId: 'default' })).ok).toBe(true)
    },
  )
})
