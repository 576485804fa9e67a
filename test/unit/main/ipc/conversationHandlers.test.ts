import { describe, expect, it } from 'vitest'
import { createActiveTurns } from '@main/chat/activeTurns'
import { conversationHandlers } from '@main/ipc/handlers/conversationHandlers'
import { recordedEvents } from '../../../support/main/recordedEvents'
import { aTurn, testHistory, value } from '../../../support/main/testHistory'

const caller = { windowId: 'main' } as const
const fresh = { connectionId: 'default', fit: { kind: 'drop-oldest' } } as const

function handlers() {
  const history = testHistory()
  const events = recordedEvents()
  return {
    history,
    events,
    ...conversationHandlers(history, createActiveTurns(), events.publish, () => fresh),
  }
}

describe('a new conversation', () => {
  it('is the empty one there is, with the model that was asked for', async () => {
    const { history, 'conversations.create': create } = handlers()
    const first = await value(create({ model: 'a/b' }, caller))
    const second = await value(create({ model: 'c/d' }, caller))
    expect(first).toMatchObject(fresh)
    expect(second).toMatchObject({ id: first.id, model: 'c/d', ...fresh })
    const third = await value(create({ model: null }, caller))
    expect(third).toMatchObject({ id: first.id, model: 'c/d' })
    expect((await value(history.listConversations({ after: null, limit: 9 }))).conversations).toHaveLength(1)
  })

  it('is another one once something was written', async () => {
    const { history, 'conversations.create': create } = handlers()
    const { conversation } = await aTurn(history)
    expect((await value(create({ model: null }, caller))).id).not.toBe(conversation.id)
  })
})

describe('deleting', () => {
  it('is told to every window, once, and undone by restoring', async () => {
    const parts = handlers()
    const { conversation } = await aTurn(parts.history)
    const { id } = conversation
    expect(await parts['conversations.delete']({ id })).toEqual({ ok: true, value: null })
    expect(await parts['conversations.delete']({ id })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(parts.events.of('conversation.deleted')).toEqual([{ id }])
    expect((await value(parts['conversations.list']({ after: null, limit: 9 }))).conversations).toEqual([])
    expect(await value(parts['conversations.restore']({ id }))).toEqual(conversation)
  })
})
