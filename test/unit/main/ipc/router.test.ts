import { describe, expect, it } from 'vitest'
import { type CallName, calls } from '@shared/contract'
import { createRouter, type Handlers } from '@main/ipc/router'
import { recordedLog } from '../../../support/main/recordedLog'

const names = Object.keys(calls) as CallName[]
const id = '01890000-0000-7000-8000-000000000000'
const layout = { conversationIds: [id], pinnedCount: 0, activeId: null, paneIds: [], closedIds: [] }
const caller = { windowId: 'main' } as const

/** Handlers that note what reaches them; `null` is not every call's output, which is not this test's subject. */
function noted(change: Partial<Record<CallName, (...all: unknown[]) => Promise<never>>> = {}) {
  const reached: { name: string; input: unknown }[] = []
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      change[name] ??
        (async (input: unknown) => {
          reached.push({ name, input })
          return { ok: true, value: null }
        }),
    ]),
  ) as unknown as Handlers
  const log = recordedLog()
  return { reached, log, router: createRouter(handlers, log, async () => calls) }
}

describe('a call', () => {
  it('reaches its own handler with its parsed input, and the result comes back', async () => {
    const { router, reached } = noted()
    expect(await router('conversations.rename', { id, title: '  제목 ' }, caller)).toEqual({
      ok: true,
      value: null,
    })
    expect(reached).toEqual([{ name: 'conversations.rename', input: { id, title: '제목' } }])
  })

  it('comes with the window that made it', async () => {
    const asked: unknown[] = []
    const { router } = noted({ 'tabs.save': async (...all: unknown[]) => void asked.push(...all) as never })
    await router('tabs.save', layout, { windowId: id })
    expect(asked).toEqual([layout, { windowId: id }])
  })

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'chat',
    'chat.send ',
    'CHAT.SEND',
    '',
    null,
    undefined,
    7,
    {},
    ['chat.send'],
    Symbol('chat.send'),
  ])('with the name %s is refused, loudly', async (name) => {
    const { router, reached } = noted()
    await expect(router(name, {}, caller)).rejects.toThrow(/^refused: no such call/)
    expect(reached).toEqual([])
  })

  it.each(names)('%s with bad input is refused, loudly', async (name) => {
    const { router, reached } = noted()
    for (const input of [undefined, null, 'text', 7, [], { __strange: 1 }, { id: 'no-uuid' }]) {
      await expect(router(name, input, caller)).rejects.toThrow(/^refused: /)
    }
    expect(reached).toEqual([])
  })

  it.each<[CallName, unknown]>([
    ['chat.send', { conversationId: id, text: '' }],
    ['chat.send', { conversationId: id, text: ' \n' }],
    ['chat.send', { conversationId: 'x', text: 'a' }],
    ['chat.send', { conversationId: id, text: 'a', model: 'smuggled' }],
    ['conversations.rename', { id, title: '   ' }],
    ['conversations.setModel', { id, model: '' }],
    ['conversations.setModel', { id, model: 'x'.repeat(201) }],
    ['conversations.list', { after: null, limit: 0 }],
    ['conversations.list', { after: null, limit: 501 }],
    ['conversations.messages', { id, before: 'x', limit: 1 }],
    ['settings.update', { baseUrl: 'http://evil.example' }],
    ['settings.update', { demo: true }],
    ['settings.update', { keyStoredFor: [] }],
    ['settings.update', { theme: 'neon' }],
    ['tabs.save', { ...layout, conversationIds: Array.from({ length: 501 }, () => id) }],
    ['tabs.save', { ...layout, paneIds: Array.from({ length: 5 }, () => id) }],
    ['tabs.save', { ...layout, windowId: id }],
    ['quick.resize', { height: 1e9 }],
    ['connection.saveKey', { connectionId: 'default', key: 'x'.repeat(10_001), baseUrl: null }],
    ['connection.saveKey', { connectionId: 'another', key: 'x', baseUrl: null }],
    ['connection.saveKey', { key: 'x', baseUrl: null }],
    ['connection.add', { name: '  ', key: 'x', baseUrl: null }],
    ['connection.rename', { connectionId: 'default', name: 'x' }],
    ['connection.remove', { connectionId: 'default' }],
    ['settings.update', { connections: [] }],
    ['settings.update', { activeConnection: 'default' }],
    ['app.openLink', { url: 'x'.repeat(8193) }],
  ])('%s with %j is refused', async (name, input) => {
    await expect(noted().router(name, input, caller)).rejects.toThrow(/^refused: /)
  })

  it('that is refused says where the input was wrong and never what it was', async () => {
    const secret = 'runyour-v1-test-secret'
    const refusal = noted().router(
      'connection.saveKey',
      {
        connectionId: secret,
        key: secret,
        baseUrl: 5,
        [secret]: 1,
      },
      caller,
    )
    const message = await refusal.catch((cause: Error) => cause.message)
    expect(message).toContain('connection.saveKey')
    expect(message).toContain('baseUrl')
    expect(message).not.toContain(secret)
  })

  it('whose handler breaks is a failure of the app, as data, and logged', async () => {
    const { router, log } = noted({
      'app.bootstrap': async () => {
        throw new Error('with a detail that stays here')
      },
    })
    const result = await router('app.bootstrap', {}, caller)
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(result)).not.toContain('detail')
    expect(log.lines).toEqual([
      expect.objectContaining({ level: 'error', what: 'a handler broke', facts: { call: 'app.bootstrap' } }),
    ])
  })
})
