import { describe, expect, it } from 'vitest'
import type { ActiveTurn } from '@main/chat/activeTurns'
import { createActiveTurns } from '@main/chat/activeTurns'
import { createQuickQuestion } from '@main/quick/quickQuestion'
import { listInput } from '../../../support/main/listInput'
import { recordedEvents } from '../../../support/main/recordedEvents'
import { aTurn, freshConversation, testHistory, value } from '../../../support/main/testHistory'

function quick() {
  const history = testHistory()
  const activeTurns = createActiveTurns()
  const events = recordedEvents()
  const done: string[] = []
  const question = createQuickQuestion({
    history,
    activeTurns,
    publish: events.publish,
    fresh: async () => freshConversation,
    hide: () => done.push('hide'),
    showKept: (id) => done.push(`show ${id}`),
  })
  const listed = async (): Promise<string[]> =>
    (await value(history.listConversations(listInput()))).conversations.map(({ id }) => id)
  return { history, activeTurns, events, done, question, listed }
}

describe('a quick question', () => {
  it('begins with the default model in a conversation that no list has', async () => {
    const { question, listed } = quick()
    const conversation = await value(question.begin(false))
    expect(conversation).toMatchObject({ model: freshConversation.model, activeLeafId: null })
    expect(question.owns(conversation.id)).toBe(true)
    expect(await listed()).toEqual([])
  })

  it('is the same one for a page that asks again, at once or later', async () => {
    const { question, history } = quick()
    const [first, second] = await Promise.all([question.begin(false), question.begin(false)])
    expect(second).toEqual(first)
    const { id } = await value(first)
    await aTurn(history, id)
    expect(await value(question.begin(false))).toMatchObject({ id, activeLeafId: expect.any(String) })
  })

  it('is kept as a conversation like all others, told to all and shown', async () => {
    const { question, history, events, done, listed } = quick()
    const { id } = await value(question.begin(false))
    await aTurn(history, id)
    const kept = await value(question.keep(id))
    expect(await listed()).toEqual([id])
    expect(events.of('conversation.changed')).toEqual([{ conversation: kept }])
    expect(done).toEqual([`show ${id}`, 'hide'])
    expect(question.owns(id)).toBe(false)
    expect((await value(question.begin(false))).id).not.toBe(id)
  })

  it('is deleted when it is dismissed, and what it is being answered is stopped', async () => {
    const { question, history, activeTurns, done } = quick()
    const { id } = await value(question.begin(false))
    const { answer } = await aTurn(history, id)
    const ends: string[] = []
    const end = (why: string): void => void ends.push(why)
    const never = new Promise<never>(() => undefined)
    activeTurns.add({ conversationId: id, answerId: answer.id, end, done: never } as unknown as ActiveTurn)
    await value(question.dismiss())
    expect(done).toEqual(['hide'])
    expect(ends).toEqual(['stopped'])
    expect(await history.getConversation({ id })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    // The last word of its answer is nobody else's either.
    expect(question.owns(id)).toBe(true)
    expect((await value(question.begin(false))).id).not.toBe(id)
  })

  it('gives way to a new one when the person wants that, without anything being hidden', async () => {
    const { question, history, done } = quick()
    const { id } = await value(question.begin(false))
    await aTurn(history, id)
    expect((await value(question.begin(true))).id).not.toBe(id)
    expect(await history.getConversation({ id })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(done).toEqual([])
  })

  it('in which nothing was asked is there for the next time', async () => {
    const { question } = quick()
    const { id } = await value(question.begin(false))
    await value(question.dismiss())
    expect((await value(question.begin(false))).id).toBe(id)
  })

  it('cannot be kept twice, nor can any other conversation', async () => {
    const { question, history, done } = quick()
    const { conversation } = await aTurn(history)
    const { id } = await value(question.begin(false))
    expect(await question.keep(conversation.id)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    await value(question.keep(id))
    expect(await question.keep(id)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(done).toHaveLength(2)
  })

  it('that was never begun can be dismissed', async () => {
    const { question, done } = quick()
    expect(await value(question.dismiss())).toBeNull()
    expect(done).toEqual(['hide'])
  })
})
