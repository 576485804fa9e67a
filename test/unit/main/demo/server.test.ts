import OpenAI from 'openai'
import { afterEach, describe, expect, it } from 'vitest'
import { type DemoGateway, startDemoGateway } from '@main/demo/server'

const open: DemoGateway[] = []

async function start(...args: Parameters<typeof startDemoGateway>): Promise<DemoGateway> {
  const gateway = await startDemoGateway(...args)
  open.push(gateway)
  return gateway
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((gateway) => gateway.close()))
})

function get(gateway: DemoGateway, path: string, key?: string): Promise<Response> {
  return fetch(
    gateway.baseUrl + path,
    key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } },
  )
}

describe('startDemoGateway', () => {
  it('listens on loopback with a key of its own for each run', async () => {
    const [first, second] = [await start(), await start()]
    expect(first.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/)
    expect(first.apiKey).toMatch(/^runyour-v1-demo-[\w-]{32}$/)
    expect(second.apiKey).not.toBe(first.apiKey)
    expect((await get(second, '/models', first.apiKey)).status).toBe(401)
  })

  it('lists models of every provider to the SDK', async () => {
    const gateway = await start()
    const client = new OpenAI({ baseURL: gateway.baseUrl, apiKey: gateway.apiKey })
    const ids = (await client.models.list()).data.map((model) => model.id)
    const providers = new Set(ids.map((id) => id.split('/')[0]))
    expect([...providers].sort()).toEqual([
      'anthropic',
      'deepseek',
      'gemini',
      'openai',
      'qwen',
      'runyour',
      'upstage',
    ])
    expect(ids).toContain('runyour/free')
    expect(ids.some((id) => /\d{4}-?\d{2}-?\d{2}$/.test(id))).toBe(true)
    expect(ids.some((id) => id.includes('image'))).toBe(true)
    expect(ids.some((id) => id.endsWith('-codex'))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([undefined, 'runyour-v1-test-wrong', ''])(
    'answers the documented 401 to the key %j',
    async (key) => {
      const gateway = await start()
      const response = await get(gateway, '/models', key)
      expect(response.status).toBe(401)
      const body = (await response.json()) as { timestamp: string }
      expect(body).toEqual({
        statusCode: 401,
        timestamp: expect.any(String),
        path: '/v1/models',
        message: 'Invalid API key',
      })
      expect(new Date(body.timestamp).toISOString()).toBe(body.timestamp)
    },
  )

  it('accepts the keys a test chooses and no others', async () => {
    const gateway = await start({ apiKey: 'runyour-v1-test-one', otherKeys: ['runyour-v1-test-two'] })
    const statuses = ['one', 'two', 'three'].map(
      async (name) => (await get(gateway, '/models', `runyour-v1-test-${name}`)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 401])
  })

  it.each(['/nothing', '/chat/completions', '/models/openai%2Fgpt-4o'])(
    'answers 404 in the gateway’s shape to GET %s',
    async (path) => {
      const gateway = await start()
      const response = await get(gateway, `${path}?q=1`, gateway.apiKey)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ statusCode: 404, path: `/v1${path}` })
    },
  )

  it('answers 413 to a body that no conversation needs', async () => {
    const gateway = await start()
    const response = await fetch(`${gateway.baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.apiKey}` },
      body: new Uint8Array(64 * 1024 * 1024 + 1),
    })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ statusCode: 413, path: '/v1/chat/completions' })
  })

  it('gives no other origin leave to read its answers', async () => {
    const gateway = await start()
    const response = await fetch(`${gateway.baseUrl}/models`, {
      headers: { authorization: `Bearer ${gateway.apiKey}`, origin: 'https://example.com' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('ends open streams and frees the port when it is closed, as often as asked', async () => {
    const gateway = await start({ script: () => ({ kind: 'stream', steps: [{ kind: 'stall' }] }) })
    const response = await get(gateway, '/models', gateway.apiKey)
    const reading = response.text()
    await Promise.all([gateway.close(), gateway.close()])
    await expect(reading).rejects.toThrow()
    await expect(get(gateway, '/models', gateway.apiKey)).rejects.toThrow()
  })
})
