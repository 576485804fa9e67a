import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { unreachable } from '../../../../build/setup/reach.mjs'

it('tells a host that answers from one that does not', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  expect(await unreachable('127.0.0.1', { port, env: {} })).toBeUndefined()
  await new Promise((closed) => server.close(closed))
  expect(await unreachable('127.0.0.1', { port, env: {} })).toContain('ECONNREFUSED')
})

it('leaves the judgement to the downloader behind a proxy', async () => {
  expect(await unreachable('host.invalid', { env: { HTTPS_PROXY: 'http://proxy.example' } })).toBeUndefined()
})
