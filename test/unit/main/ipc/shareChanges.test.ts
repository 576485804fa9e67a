import { describe, expect, it } from 'vitest'
import { type CallName, calls } from '@shared/contract'
import { createActiveTurns } from '@main/chat/activeTurns'
import { conversationHandlers } from '@main/ipc/handlers/conversationHandlers'
import type { Handlers } from '@main/ipc/router'
import { shareChanges } from '@main/ipc/shareChanges'
import { recordedEvents } from '../../../support/main/recordedEvents'
import { aConversation, aTurn, testHistory, value } from '../../../support/main/testHistory'

const fresh = { connectionId: 'default', fit: { kind: 'ask' } } as const

function shared(several = true) {
  const history = testHistory()
  const events = recordedEvents()
  const language = () => 'en' as const
  const own = conversationHandlers(history, createActiveTurns(), events.publish, () => fresh, language)
  const rest = Object.fromEntries(
    (Object.keys(calls) as CallName[]).map((name) => [name, async () => ({ ok: true, value: null })]),
  ) as unknown as Handlers
  return { history, events, handlers: shareChanges({ ...rest, ...own }, () => several, events.publish) }
}

describe('what one window changes', () => {
  it('is told to all', async () => {
    const { history, events, handlers } = shared()
    const id = await aConversation(history)
    const renamed = await value(handlers['conversations.rename']({ id, title: '여행' }))
    expect(events.of('conversation.changed')).toEqual([{ conversation: renamed }])
  })

  it('by asking is told with the conversation as it is then', async () => {
    const { history, events, handlers } = shared()
    const { conversation, message, answer } = await aTurn(history)
    const turn = { conversation, message, answers: [answer], variants: {} }
    const input = { conversationId: conversation.id, text: 'a', attachments: [], fit: null, columns: null }
    const asking = { ...handlers, 'chat.send': async () => ({ ok: true, value: { state: 'started', turn } }) }
    const sharing = shareChanges(asking as unknown as Handlers, () => true, events.publish)
    await sharing['chat.send'](input)
    expect(events.of('conversation.changed')).toEqual([{ conversation }])
  })

  it('is not told where it failed, where nothing changed, and where nobody else is', async () => {
    const { history, events, handlers } = shared()
    const id = await aConversation(history)
    const missing = '01890000-0000-7000-8000-000000000000'
    expect(await handlers['conversations.rename']({ id: missing, title: 'x' })).toMatchObject({ ok: false })
    await handlers['conversations.get']({ id })
    const alone = shared(false)
    const own = await aConversation(alone.history)
    await value(alone.handlers['conversations.rename']({ id: own, title: 'x' }))
    expect([...events.names(), ...alone.events.names()]).toEqual([])
  })
})
