import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createGateway } from '@main/gateway/createGateway'
import { networkErrorCode } from '@main/gateway/networkError'
import { errorOf, onlineGateway, question, targetOf } from '../../../support/main/askGateway'
import {
  collect,
  fingerprintAuthorization,
  gate,
  inTurn,
  json,
  scriptedGateway,
  silent,
  sse,
  stream,
  testKey,
} from '../../../support/scriptedGateway'

const never = new AbortController().signal

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

describe('a redirect', () => {
  it.each([301, 302, 307, 308])(
    '(%i) is refused, and its target gets neither key nor words',
    async (status) => {
      const visited: string[] = []
      const elsewhere = await listening(
        createServer((request, response) => {
          visited.push(`${request.method} ${request.url}`)
          response.end('{}')
        }),
      )
      const reply = json(status, '', { location: `${elsewhere}/chat/completions` })
      await using server = await scriptedGateway({ script: () => reply })
      const events = await collect(onlineGateway().complete(targetOf(server), question, never))
      expect(errorOf(events)?.code).toBe('not-a-gateway')
      const list = await onlineGateway().listModels(targetOf(server))
      expect(list).toMatchObject({ ok: false, error: { code: 'not-a-gateway' } })
      expect(visited).toEqual([])
    },
  )
})

describe('stopping', () => {
  it('ends the stream without an event, and the server sees the client leave', async () => {
    await using server = await scriptedGateway({
      script: inTurn(stream([sse.text('하나'), { kind: 'wait', until: new Promise(() => {}) }])),
    })
    const abort = new AbortController()
    const seen: unknown[] = []
    for await (const event of onlineGateway().complete(targetOf(server), question, abort.signal)) {
      seen.push(event)
      abort.abort()
    }
    expect(seen).toEqual([{ type: 'text', text: '하나' }])
    expect(await (await server.request(0)).outcome).toBe('clientLeft')
  })

  it('works before the first byte', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const abort = new AbortController()
    const events = collect(onlineGateway().complete(targetOf(server), question, abort.signal))
    const request = await server.request(0)
    abort.abort()
    expect(await events).toEqual([])
    expect(await request.outcome).toBe('clientLeft')
  })

  it('before the start asks nothing', async () => {
    await using server = await scriptedGateway()
    const events = await collect(onlineGateway().complete(targetOf(server), question, AbortSignal.abort()))
    expect(events).toEqual([])
    expect(server.requests).toEqual([])
  })

  it('by the reader lets go of the connection too', async () => {
    const end = gate()
    await using server = await scriptedGateway({
      script: inTurn(stream([sse.text('a'), end.step, sse.text('b')])),
    })
    for await (const event of onlineGateway().complete(targetOf(server), question, never)) {
      expect(event).toEqual({ type: 'text', text: 'a' })
      break
    }
    expect(await (await server.request(0)).outcome).toBe('clientLeft')
  })
})

describe('an answer that is over', () => {
  it.each([
    ['by its end', [sse.text('a'), sse.finish(), sse.done()]],
    ['by an error', [sse.text('a'), sse.data({ error: 'no' })]],
  ])(
    "%s aborts its call: Chromium's network keeps a body open that is only let go of",
    async (_what, steps) => {
      await using server = await scriptedGateway({ script: inTurn(stream([...steps, sse.stall()])) })
      let signal: AbortSignal | null | undefined
      const watched: typeof fetch = (input, init) => {
        signal = init?.signal
        return fetch(input, init)
      }
      await collect(createGateway(watched, () => true).complete(targetOf(server), question, never))
      expect(signal?.aborted).toBe(true)
      expect(await (await server.request(0)).outcome).toBe('clientLeft')
    },
  )
})

describe('variables that are meant for other programs', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('change neither address, key, headers nor log', async () => {
    await using server = await scriptedGateway()
    vi.stubEnv('OPENAI_API_KEY', 'sk-from-the-environment')
    vi.stubEnv('OPENAI_ADMIN_KEY', 'sk-admin-from-the-environment')
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1/v1')
    vi.stubEnv('OPENAI_ORG_ID', 'org-of-someone')
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-of-someone')
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-custom: of-someone')
    vi.stubEnv('OPENAI_LOG', 'debug')
    const debug = vi.spyOn(console, 'debug')
    const info = vi.spyOn(console, 'info')
    await collect(onlineGateway().complete(targetOf(server), question, never))
    expect((await onlineGateway().listModels(targetOf(server))).ok).toBe(true)
    expect(server.requests).toHaveLength(2)
    for (const { headers } of server.requests) {
      expect(headers['authorization']).toBe(fingerprintAuthorization(`Bearer ${testKey}`))
      expect(Object.keys(headers).filter((name) => /openai-|x-custom/.test(name))).toEqual([])
      expect(JSON.stringify(headers)).not.toContain('of-someone')
    }
    expect(debug).not.toHaveBeenCalled()
    expect(info).not.toHaveBeenCalled()
  })
})

describe('a call', () => {
  it('tells the gateway what it needs and nothing about this machine', async () => {
    await using server = await scriptedGateway()
    await collect(onlineGateway().complete(targetOf(server), question, never))
    const headers = server.requests[0]?.headers ?? {}
    expect(headers['user-agent']).toBe('RunYour-Desktop')
    expect(JSON.stringify(headers)).not.toMatch(/stainless|linux|darwin|windows|x64|arm64|node/i)
    expect(headers['cookie']).toBeUndefined()
  })
})

describe('a server that is not there', () => {
  it('is unreachable', async () => {
    const closed = await scriptedGateway()
    await closed.close()
    const list = await onlineGateway().listModels(targetOf(closed))
    expect(list).toMatchObject({ ok: false, error: { code: 'unreachable' } })
  })

  it.each([
    [true, 'address-not-found'],
    [false, 'offline'],
  ])('and cannot be resolved (online: %s) is %s', async (online, code) => {
    const unresolved: typeof fetch = async () => {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
      })
    }
    const gateway = createGateway(unresolved, () => online)
    const list = await gateway.listModels(targetOf({ baseUrl: 'https://nowhere.invalid/v1' }))
    expect(list).toMatchObject({ ok: false, error: { code } })
  })

  it('never shows the key, not even where the network quotes the request', async () => {
    const quoting: typeof fetch = async (_input, init) => {
      throw new Error(`bad value ${new Headers(init?.headers).get('authorization')?.replace('Bearer ', '')}`)
    }
    const secret = 'a-key-that-looks-like-none'
    const list = await createGateway(quoting, () => true).listModels(
      targetOf({ baseUrl: 'https://a.invalid' }, secret),
    )
    expect(list.ok).toBe(false)
    expect(JSON.stringify(list)).not.toContain(secret)
  })
})

/** A network in which every call ends as this function says; for failures that no server on this machine can cause. */
function failing(answer: typeof globalThis.fetch) {
  const request = { ...question, parameters: { api: 'responses' } } as const
  const gateway = createGateway(answer, () => true)
  return collect(gateway.complete(targetOf({ baseUrl: 'https://a.invalid/v1' }), request, never))
}

describe.each(['chat-completions', 'responses'] as const)('a call over %s that does not arrive', (api) => {
  const askAt = (baseUrl: string) =>
    collect(onlineGateway().complete(targetOf({ baseUrl }), { ...question, parameters: { api } }, never))

  it('because its name is not known is told apart from a server that does not answer', async () => {
    expect(errorOf(await askAt('http://nowhere.invalid/v1'))?.code).toBe('address-not-found')
  })

  it('because nobody listens there is unreachable', async () => {
    const closed = await scriptedGateway()
    await closed.close()
    expect(errorOf(await askAt(closed.baseUrl))?.code).toBe('unreachable')
  })

  it('because the other side speaks no TLS is a failure of TLS', async () => {
    await using server = await scriptedGateway()
    expect(errorOf(await askAt(server.baseUrl.replace('http:', 'https:')))?.code).toBe('tls')
    expect(server.requests).toEqual([])
  })

  it.each(['close', 'reset'] as const)('because of a %s before the first byte is lost', async (how) => {
    await using server = await scriptedGateway({ script: inTurn({ kind: 'drop', how }) })
    expect(errorOf(await askAt(server.baseUrl))?.code).toBe('connection-lost')
    expect(server.requests).toHaveLength(1)
  })

  it('whole, though the gateway said how long it would be, is lost', async () => {
    const script = inTurn(
      stream([sse.raw(`{"choices":[`), { kind: 'pause', ms: 20 }, sse.drop()], {
        'content-type': 'application/json',
        'content-length': '999',
      }),
    )
    await using server = await scriptedGateway({ script })
    expect(errorOf(await askAt(server.baseUrl))?.code).toBe('connection-lost')
  })
})

describe('a failure that only a real network has', () => {
  it.each([
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_UNEXPECTED_PROXY_AUTH', 'proxy'],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_NETWORK_IO_SUSPENDED', 'suspended'],
  ])('as Chromium reports it (%s) is %s', async (message, code) => {
    const events = await failing(async () => {
      throw new Error(message)
    })
    expect(events.map(({ type }) => type)).toEqual(['error'])
    expect(errorOf(events)?.code).toBe(code)
  })

  it('is a proxy that wants a password', async () => {
    const events = await failing(async () => new Response('sign in', { status: 407 }))
    expect(errorOf(events)?.code).toBe('proxy')
  })

  it('is a computer that falls asleep in mid-answer: what came stays', async () => {
    const frames = ['data: {"type":"response.output_text.delta","delta":"꿈"}\n\n']
    const body = new ReadableStream({
      pull(controller) {
        const frame = frames.shift()
        if (frame === undefined) controller.error(new Error('net::ERR_NETWORK_IO_SUSPENDED'))
        else controller.enqueue(new TextEncoder().encode(frame))
      },
    })
    const events = await failing(async () => new Response(body))
    expect(events[0]).toEqual({ type: 'text', text: '꿈' })
    expect(errorOf(events)?.code).toBe('suspended')
  })
})

describe('an answer that takes its time', () => {
  afterEach(() => vi.useRealTimers())

  it('is not cut off by the client: how long silence lasts is for the stall limit to say', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let calls: { signal: AbortSignal | null | undefined; answer: (response: Response) => void }[] = []
    const events = failing((_input, init) => {
      return new Promise((answer) => (calls = [{ signal: init?.signal, answer }]))
    })
    await vi.waitFor(() => expect(calls).toHaveLength(1))
    vi.advanceTimersByTime(2 * 60 * 60 * 1000)
    expect(calls[0]?.signal?.aborted).toBe(false)
    calls[0]?.answer(new Response('data: {"type":"response.output_text.delta","delta":"endlich"}\n\n'))
    expect(await events).toContainEqual({ type: 'text', text: 'endlich' })
  })
})

describe('a refusal without an end', () => {
  it('is read as far as a reason can reach, and let go of', async () => {
    const chunk = new TextEncoder().encode('no '.repeat(10_000))
    let pulled = 0
    let cancelled = false
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1
        if (pulled > 1_000) controller.error(new Error('nobody reads this much'))
        else controller.enqueue(chunk)
      },
      cancel: () => void (cancelled = true),
    })
    const events = await failing(async () => new Response(body, { status: 503 }))
    expect(errorOf(events)?.code).toBe('gateway-unavailable')
    expect(cancelled).toBe(true)
    expect(pulled).toBeLessThan(10)
  })
})

describe("the network stack's names", () => {
  it.each([
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['connect ENETUNREACH 10.0.0.1:443', 'offline'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'tls'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'tls'],
    ['Error: self signed DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['net::ERR_NAME_NOT_RESOLVED', 'address-not-found'],
    ['net::ERR_NAME_RESOLUTION_FAILED', 'address-not-found'],
    ['net::ERR_DNS_TIMED_OUT', 'address-not-found'],
    ['getaddrinfo ENOTFOUND api.example', 'address-not-found'],
    ['getaddrinfo EAI_AGAIN api.example', 'address-not-found'],
    ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'unreachable'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_PROXY_CERTIFICATE_INVALID', 'proxy'],
    ['net::ERR_PROXY_AUTH_UNSUPPORTED', 'proxy'],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT', 'proxy'],
    ['net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy'],
    ['net::ERR_NO_SUPPORTED_PROXIES', 'proxy'],
    ['net::ERR_PAC_SCRIPT_FAILED', 'proxy'],
    ['net::ERR_SOCKS_CONNECTION_FAILED', 'proxy'],
    ['net::ERR_NETWORK_IO_SUSPENDED', 'suspended'],
    ['net::ERR_NETWORK_ACCESS_DENIED', 'offline'],
    ['net::ERR_NETWORK_CHANGED', 'connection-lost'],
    ['net::ERR_CONTENT_LENGTH_MISMATCH', 'connection-lost'],
    ['net::ERR_TIMED_OUT', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ["Attempted to redirect, but redirect policy was 'error'", 'not-a-gateway'],
    ['net::ERR_CONNECTION_RESET', 'connection-lost'],
    ['net::ERR_CONNECTION_CLOSED', 'connection-lost'],
    ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'connection-lost'],
    ['net::ERR_HTTP2_PROTOCOL_ERROR', 'connection-lost'],
    ['net::ERR_EMPTY_RESPONSE', 'connection-lost'],
    ['TypeError: terminated', 'connection-lost'],
    ['net::ERR_INVALID_HTTP_RESPONSE', 'gateway-unavailable'],
    ['TypeError: undefined is not a function', 'internal'],
  ])('%s means %s', (description, code) => {
    expect(networkErrorCode(description, true)).toBe(code)
  })

  it('of a wrong name mean offline only when the system is', () => {
    expect(networkErrorCode('net::ERR_NAME_NOT_RESOLVED', false)).toBe('offline')
    expect(networkErrorCode('net::ERR_CONNECTION_REFUSED', false)).toBe('unreachable')
  })
})
