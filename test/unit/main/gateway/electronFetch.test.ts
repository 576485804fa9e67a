import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { electronFetch } from '@main/gateway/electronFetch'

const address = 'https://a.invalid/v1'

/** Sessions that note what happens to them, and answer each call with what `answer` makes of it. */
function scriptedSessions(answer: () => Promise<Response> | Response) {
  const happened: string[] = []
  const open = async (name: string): Promise<Session> =>
    ({
      fetch: async (_input: string, init?: RequestInit) => {
        happened.push(`${name} ${new Headers(init?.headers).get('connection')}`)
        return answer()
      },
      closeAllConnections: async () => void happened.push(`${name} closed`),
    }) as unknown as Session
  return { open, happened }
}

/** Lets everything run that waits for nothing but other promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a connection is for one call', () => {
  it.each(['GET', 'POST', undefined])(
    'after a call (%s) it is closed, whatever the gateway says',
    async (method) => {
      const { open, happened } = scriptedSessions(() => new Response('text'))
      const call = electronFetch(open)
      for (const _ of [1, 2]) {
        const response = await call(address, { ...(method && { method }), headers: { a: 'b' } })
        expect(await response.text()).toBe('text')
        await settled()
      }
      expect(happened).toEqual(['gateway-0 close', 'gateway-0 closed', 'gateway-0 close', 'gateway-0 closed'])
    },
  )

  it('calls at once have a session each, and only those that are over are used again', async () => {
    const { open, happened } = scriptedSessions(() => new Response('text'))
    const call = electronFetch(open)
    const [, second] = [await call(address), await call(address)]
    await second.text()
    await settled()
    await call(address)
    expect(happened).toEqual(['gateway-0 close', 'gateway-1 close', 'gateway-1 closed', 'gateway-1 close'])
  })

  it('also after an answer that was given up, one that broke, one without a body, and none at all', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new Error('net::ERR_CONNECTION_RESET')),
    })
    const replies = [
      () => new Response('text'),
      () => new Response(broken),
      () => new Response(null, { status: 204 }),
    ]
    const { open, happened } = scriptedSessions(() => {
      const reply = replies[used++]
      if (reply === undefined) throw new Error('net::ERR_CONNECTION_REFUSED')
      return reply()
    })
    let used = 0
    const call = electronFetch(open)
    await (await call(address)).body?.cancel()
    await settled()
    await expect((await call(address)).text()).rejects.toThrow('ERR_CONNECTION_RESET')
    await settled()
    await call(address)
    await settled()
    await expect(call(address)).rejects.toThrow('ERR_CONNECTION_REFUSED')
    await settled()
    expect(happened).toEqual(Array.from({ length: 4 }, () => ['gateway-0 close', 'gateway-0 closed']).flat())
  })
})

it('what came is handed on as it was', async () => {
  const { open } = scriptedSessions(
    () => new Response('{}', { status: 429, statusText: 'Too Many', headers: { 'retry-after': '7' } }),
  )
  const response = await electronFetch(open)(address)
  expect([response.status, response.statusText, response.headers.get('retry-after')]).toEqual([
    429,
    'Too Many',
    '7',
  ])
  expect(await response.json()).toEqual({})
})
