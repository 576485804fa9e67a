import type { Session } from 'electron'
import { expect, it } from 'vitest'
import { electronFetch } from '@main/gateway/electronFetch'

it.each(['GET', 'POST', undefined])(
  'a call (%s) leaves no connection open, on which the next one could be sent twice',
  async (method) => {
    const seen: (string | null)[] = []
    const open = async (): Promise<Session> =>
      ({
        fetch: async (_input: string, init?: RequestInit) => {
          seen.push(new Headers(init?.headers).get('connection'))
          return new Response('')
        },
      }) as unknown as Session
    await electronFetch(open)('https://a.invalid/v1', { ...(method && { method }), headers: { a: 'b' } })
    expect(seen).toEqual(['close'])
  },
)
