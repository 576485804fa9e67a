import { describe, expect } from 'vitest'
import type { Language } from '@shared/model/settings'
import { dropped, gate, json, type Reply, sse, type Step, stream, testKey } from '../support/scriptedGateway'
import { answers, contentOf, newChat, say, tabs } from '../support/e2e/chatWindow'
import { type Expected, expectFailed, failAsExpected } from '../support/e2e/failedAnswer'
import type { AppGateway } from '../support/e2e/gateway'
import {
  type Behaviour,
  closedPort,
  setOnline,
  sleepAndWake,
  startClinging,
  startHttp2,
  startPeer,
  startUntrusted,
  systemIsOnline,
  trustEveryCertificate,
} from '../support/e2e/network'
import { eventually, journey, type StartOptions } from '../support/e2e/test'
import { startTracker } from '../support/e2e/tracker'

const usual = { connectionId: 'default' } as const

/** The address is a setting here and not the environment's, so that it can be changed while the app runs. */
const ownAddress = (gateway: AppGateway, language: Language): StartOptions => ({
  env: { RUNYOUR_BASE_URL: undefined },
  settings: { baseUrl: gateway.baseUrl, language },
})

const page = { 'content-type': 'text/html' }

/** Failures that a gateway, or what stands in its place, causes. `shown` lets it go on once the text is on screen. */
const faults: readonly (Expected & { reply: (shown: Step) => Reply })[] = [
  {
    name: 'a reset before the first byte',
    reply: () => dropped,
    code: 'connection-lost',
    steps: [],
    detail: /ERR_CONNECTION_RESET/,
  },
  {
    name: 'a close before the first byte',
    reply: () => ({ kind: 'drop', how: 'close' }),
    code: 'connection-lost',
    steps: [],
    detail: /ERR_EMPTY_RESPONSE/,
  },
  {
    name: 'a reset after the head',
    reply: () => stream([sse.comment(), { kind: 'pause', ms: 20 }, sse.reset()]),
    code: 'connection-lost',
    steps: [],
    detail: /ERR_CONNECTION_RESET/,
  },
  {
    name: 'a reset after some text',
    reply: (shown) => stream([sse.text('Half of '), sse.text('it'), shown, sse.reset()]),
    code: 'connection-lost',
    steps: [],
    kept: 'Half of it',
    detail: /ERR_CONNECTION_RESET/,
  },
  {
    name: 'a chunked body without an end',
    reply: (shown) => stream([sse.text('Half of it'), shown, sse.drop()]),
    code: 'connection-lost',
    steps: [],
    kept: 'Half of it',
    detail: /ERR_INCOMPLETE_CHUNKED_ENCODING/,
  },
  {
    name: 'a stream that is shorter than was said',
    reply: (shown) => stream([sse.text('Half of it'), shown, sse.drop()], { 'content-length': '9999' }),
    code: 'connection-lost',
    steps: [],
    kept: 'Half of it',
    detail: /ERR_CONTENT_LENGTH_MISMATCH/,
  },
  {
    name: 'a whole answer that is shorter than was said',
    reply: () =>
      stream([sse.raw('{"choices":[{"message":{"content":"Half of it'), sse.drop()], {
        'content-type': 'application/json',
        'content-length': '9999',
      }),
    code: 'connection-lost',
    steps: [],
    kept: 'Half of it',
    detail: /ERR_CONTENT_LENGTH_MISMATCH/,
  },
  {
    name: 'a captive portal',
    reply: () => json(200, `<!doctype html><title>Sign in</title>${testKey}`, page),
    code: 'not-a-gateway',
    steps: ['address'],
    detail: /<title>Sign in<\/title>\[key\]/,
  },
  {
    name: 'a captive portal that says so',
    reply: () => json(511, '<html>Network Authentication Required</html>', page),
    code: 'not-a-gateway',
    steps: ['address'],
    detail: /511/,
  },
  {
    name: 'a page of a foreign server',
    reply: () => json(404, `<html>404 Not Found ${testKey}</html>`, page),
    code: 'not-a-gateway',
    steps: ['address'],
    detail: /404 Not Found \[key\]/,
  },
  {
    name: 'a page that refuses',
    reply: () => json(403, '<html><h1>Access denied by policy</h1></html>', page),
    code: 'not-a-gateway',
    steps: ['address'],
    detail: /Access denied by policy/,
  },
  {
    name: '413',
    reply: () => json(413, '<html>413 Request Entity Too Large</html>', page),
    code: 'context-too-long',
    steps: ['fit', 'model'],
    detail: /413 Request Entity Too Large/,
  },
  {
    name: '431',
    reply: () =>
      json(431, { statusCode: 431, message: `Request Header Fields Too Large: Bearer ${testKey}` }),
    code: 'bad-request',
    steps: ['model'],
    detail: /Fields Too Large: Bearer \[key\]/,
  },
  {
    name: '502 of a server in front',
    reply: () =>
      json(502, `<html><center>nginx</center>${encodeURIComponent(testKey)}</html>`, {
        'content-type': 'text/html',
      }),
    code: 'gateway-unavailable',
    steps: [],
    detail: /nginx.*\[key\]/,
  },
  {
    name: '200 with nothing in it',
    reply: () => json(200, ''),
    code: 'empty-answer',
    steps: [],
    detail: /empty-answer/,
  },
  {
    name: '200 with null',
    reply: () => json(200, null),
    code: 'empty-answer',
    steps: [],
    detail: /empty-answer/,
  },
  {
    name: '200 with an error',
    reply: () => json(200, { error: { message: `upstream overloaded, key ${testKey}` } }),
    code: 'gateway-unavailable',
    steps: [],
    detail: /upstream overloaded, key \[key\]/,
  },
  {
    name: 'an error in mid-stream',
    reply: (shown) =>
      stream([
        sse.text('Half of it'),
        shown,
        sse.data({ error: { message: `upstream overloaded, key ${testKey}` } }),
      ]),
    code: 'gateway-unavailable',
    steps: [],
    kept: 'Half of it',
    detail: /upstream overloaded, key \[key\]/,
  },
]

describe('a failure of the network', () => {
  for (const language of ['en', 'ko'] as const) {
    journey(
      `on the way of the answer says what happened and what to do (${language})`,
      async ({ gateway, start }) => {
        const running = await start(ownAddress(gateway, language))
        for (const { reply, ...expected } of faults) {
          const before = gateway.completions().length
          const { step, open } = gate()
          gateway.willAnswer(reply(step))
          await failAsExpected(running, expected, language, open)
          expect(gateway.completions().length - before, expected.name).toBe(1)
        }
      },
    )

    journey(
      `on the way to the gateway says what happened and what to do (${language})`,
      async ({ gateway, start }) => {
        const untrusted = await startUntrusted()
        const firewall = await startPeer({ kind: 'reset' })
        const tracker = await startTracker()
        try {
          const running = await start(ownAddress(gateway, language))
          const { call } = running
          const failAt = async (baseUrl: string, expected: Expected): Promise<void> => {
            expect((await call('connection.setBaseUrl', { ...usual, baseUrl })).ok).toBe(true)
            await failAsExpected(running, expected, language)
          }
          const unresolved = { detail: /ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED/ }
          const online = await systemIsOnline(running)
          await failAt('https://no-such-host.invalid/v1', {
            name: 'a name that nobody has',
            ...(online ? { code: 'address-not-found', steps: ['address'] } : { code: 'offline', steps: [] }),
            ...unresolved,
          })
          await setOnline(running, false)
          await failAt('https://no-such-host.invalid/v1', {
            name: 'no network',
            code: 'offline',
            steps: [],
            ...unresolved,
          })
          await setOnline(running, true)
          await failAt(`http://127.0.0.1:${await closedPort()}/v1`, {
            name: 'a port that nobody listens on',
            code: 'unreachable',
            steps: ['address'],
            detail: /ERR_CONNECTION_REFUSED/,
          })
          await failAt(`https://localhost:${untrusted.port}/v1`, {
            name: 'a certificate that nobody vouches for',
            code: 'tls',
            steps: ['address'],
            detail: /ERR_CERT_AUTHORITY_INVALID/,
          })
          expect(untrusted.heard).toEqual([])
          await failAt(gateway.baseUrl.replace('http:', 'https:'), {
            name: 'a server that speaks no TLS',
            code: 'tls',
            steps: ['address'],
            detail: /ERR_SSL_PROTOCOL_ERROR/,
          })
          await failAt(`https://127.0.0.1:${firewall.port}/v1`, {
            name: 'a firewall that ends the handshake',
            code: 'connection-lost',
            steps: [],
            detail: /ERR_CONNECTION_(RESET|CLOSED)/,
          })
          await call('connection.setBaseUrl', { ...usual, baseUrl: gateway.baseUrl })
          gateway.willAnswer(json(302, '', { location: `${tracker.url}/sign-in` }))
          await failAsExpected(
            running,
            { name: 'a redirect', code: 'not-a-gateway', steps: ['address'], detail: /redirect/i },
            language,
          )
          expect(tracker.requests).toEqual([])
        } finally {
          await tracker.close()
          await firewall.close()
          await untrusted.close()
        }
      },
    )

    journey(`at the proxy is told apart from the gateway's own (${language})`, async ({ gateway, start }) => {
      const proxy = await startPeer({ kind: 'hangUp' })
      try {
        const running = await start({
          ...ownAddress(gateway, language),
          args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
        })
        const refusals: [string, Behaviour | null, string, RegExp][] = [
          [
            'a tunnel that is refused',
            refusal(403),
            'https://gateway.invalid/v1',
            /ERR_TUNNEL_CONNECTION_FAILED/,
          ],
          ['a tunnel that wants a password', refusal(407), 'https://gateway.invalid/v1', /PROXY|407/],
          ['a request that wants a password', refusal(407), gateway.baseUrl, /407|PROXY/],
          [
            'no proxy where there should be one',
            null,
            'https://gateway.invalid/v1',
            /ERR_PROXY_CONNECTION_FAILED/,
          ],
        ]
        for (const [name, behaviour, baseUrl, detail] of refusals) {
          if (behaviour === null) await proxy.close()
          else proxy.behave(behaviour)
          await running.call('connection.setBaseUrl', { ...usual, baseUrl })
          await failAsExpected(running, { name, code: 'proxy', steps: [], detail }, language)
        }
        // Nothing but the app's own calls leaves this machine, not even Chromium's own errands.
        const asked = new Set(proxy.heard.map((line) => line.split(' ')[1]))
        expect([...asked].toSorted()).toEqual(
          [
            'gateway.invalid:443',
            `${gateway.baseUrl}/chat/completions`,
            `${gateway.baseUrl}/models`,
          ].toSorted(),
        )
        expect(gateway.requests).toEqual([])
      } finally {
        await proxy.close()
      }
    })
  }

  journey(
    'that comes with a sleep keeps what arrived, and spares what goes on',
    async ({ gateway, start }) => {
      const [goOn, never] = [gate(), gate()]
      gateway.willAnswer(
        stream([sse.text('Half of it'), never.step]),
        stream([sse.text('First '), goOn.step, sse.text('and last'), sse.finish(), sse.done()]),
      )
      const running = await start({ settings: { retries: 3, language: 'ko' } })
      const { page } = running
      await say(page, 'one that hangs')
      await eventually(() => contentOf(answers(page)).innerText()).toBe('Half of it')
      await newChat(page)
      await say(page, 'one that goes on')
      await eventually(() => contentOf(answers(page)).innerText()).toBe('First')
      await sleepAndWake(running)
      goOn.open()
      await answers(page, 'complete').waitFor()
      expect(await contentOf(answers(page)).innerText()).toBe('First and last')

      await tabs(page).first().click()
      const slept = {
        name: 'slept',
        code: 'suspended',
        steps: [],
        kept: 'Half of it',
        detail: /slept/,
      } as const
      await expectFailed(running, slept, 'ko', 15_000)
      expect(gateway.completions()).toHaveLength(2)
    },
  )

  journey(
    'does not have Chromium ask, and be billed, a second time by itself',
    async ({ gateway, start }) => {
      const peer = await startHttp2()
      try {
        const running = await start(ownAddress(gateway, 'en'))
        await trustEveryCertificate(running)
        gateway.willAnswer(dropped, dropped)
        for (const [baseUrl, questions] of [
          [gateway.baseUrl, gateway.completions],
          [peer.baseUrl, () => peer.questions],
        ] as const) {
          await running.call('connection.setBaseUrl', { ...usual, baseUrl })
          // A connection that is kept open, in each of the sessions that the calls take turns in.
          for (let times = 0; times < 4; times += 1) {
            expect(await running.call('models.refresh', usual)).toMatchObject({ ok: true })
          }
          const lost = { name: 'lost', code: 'connection-lost', steps: [], detail: /ERR_/ } as const
          await failAsExpected(running, lost, 'en')
          expect(questions(), baseUrl).toHaveLength(1)
        }
      } finally {
        await peer.close()
      }
    },
  )

  journey('is not what a gateway causes that would keep its connections open', async ({ gateway, start }) => {
    const clinging = await startClinging()
    try {
      const running = await start(ownAddress(gateway, 'en'))
      const { baseUrl, used } = clinging
      await running.call('connection.setBaseUrl', { ...usual, baseUrl })
      for (let times = 0; times < 6; times += 1) {
        expect(await running.call('models.refresh', usual)).toMatchObject({ ok: true })
      }
      expect(Math.max(...used.values())).toBe(1)
      expect(used.size).toBeGreaterThanOrEqual(6)
    } finally {
      await clinging.close()
    }
  })
})

function refusal(status: 403 | 407): Behaviour {
  const asks = status === 407 ? 'Proxy-Authenticate: Basic realm="office"\r\n' : ''
  return {
    kind: 'say',
    text: `HTTP/1.1 ${status} No\r\n${asks}Content-Length: 0\r\nConnection: close\r\n\r\n`,
  }
}
