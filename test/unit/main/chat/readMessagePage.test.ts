import { describe, expect, it } from 'vitest'
import { noTiming } from '@shared/model/usage'
import { createActiveTurns } from '@main/chat/activeTurns'
import { readAnswer, readMessagePage } from '@main/chat/readMessagePage'
import { testChat } from '../../../support/main/testChat'
import { aConversation, aTurn, diskFull, testHistory, value } from '../../../support/main/testHistory'
import { gate, inTurn, scriptedGateway, sse, stream } from '../../../support/scriptedGateway'

/** A chat whose answer has said something and waits for the gate. */
async function streaming() {
  const rest = gate()
  const server = await scriptedGateway({
    script: inTurn(
      stream([sse.reasoning('음'), sse.text('처음 '), rest.step, sse.text('끝'), sse.finish(), sse.done()]),
    ),
  })
  const parts = testChat(server)
  const conversationId = await aConversation(parts.real)
  const { answer, message } = await parts.send(conversationId, '질문')
  await parts.events.until('answer.delta', ({ content }) => content.includes('처음'))
  return { ...parts, conversationId, answer, message, rest, server }
}

describe('a window that opens in mid-stream', () => {
  it('gets the text so far and the number of the next delta: together they are the answer', async () => {
    const { history, activeTurns, events, conversationId, answer, rest, server } = await streaming()
    const page = await value(
      readMessagePage(history, activeTurns, { id: conversationId, before: null, limit: 10 }),
    )
    const [question, live] = page.messages
    expect(question).toMatchObject({ role: 'user', content: '질문' })
    expect(live).toMatchObject({ id: answer.id, status: 'streaming', content: '처음 ', reasoning: '음' })
    const nextSeq = events.of('answer.delta').length
    expect(page.live).toEqual([{ messageId: answer.id, nextSeq, progress: { kind: 'streaming' } }])
    expect(await value(readAnswer(history, activeTurns, answer.id))).toMatchObject({
      answer: { content: '처음 ', status: 'streaming' },
      nextSeq,
    })
    rest.open()
    await events.until('answer.finished')
    const later = events.of('answer.delta').filter(({ seq }) => seq >= nextSeq)
    expect((live?.content ?? '') + later.map(({ content }) => content).join('')).toBe('처음 끝')
    await server.close()
  })

  it('gets the finished answer, with nothing live, once it has ended', async () => {
    const { history, activeTurns, events, conversationId, answer, rest, server } = await streaming()
    rest.open()
    await events.until('conversation.changed')
    const page = await value(
      readMessagePage(history, activeTurns, { id: conversationId, before: null, limit: 10 }),
    )
    expect(page.live).toEqual([])
    expect(page.messages[1]).toMatchObject({ id: answer.id, status: 'complete', content: '처음 끝' })
    await server.close()
  })

  it('gets the end when the answer ends between two reads', async () => {
    const history = testHistory()
    const { answer, conversation } = await aTurn(history)
    const ending = {
      ...history,
      messagePage: async (input: Parameters<typeof history.messagePage>[0]) => {
        const page = await history.messagePage(input)
        const end = {
          content: '끝났다',
          reasoning: '',
          finishReason: 'stop',
          usage: null,
          timing: noTiming,
          error: null,
        } as const
        await value(history.finishAnswer({ answerId: answer.id, ...end, status: 'complete' }))
        return page
      },
    }
    const page = await value(
      readMessagePage(ending, createActiveTurns(), { id: conversation.id, before: null, limit: 10 }),
    )
    expect(page.messages[1]).toMatchObject({ status: 'complete', content: '끝났다' })
    expect(page.live).toEqual([])
  })

  it('is not told that an answer streams when nothing does: its end could not be written', async () => {
    const history = testHistory()
    const { answer, conversation } = await aTurn(history)
    await value(
      history.appendToAnswers({ pieces: [{ answerId: answer.id, content: '남은 것', reasoning: '' }] }),
    )
    const page = await value(
      readMessagePage(history, createActiveTurns(), { id: conversation.id, before: null, limit: 10 }),
    )
    expect(page.messages[1]).toMatchObject({ status: 'interrupted', content: '남은 것' })
    expect(page.live).toEqual([])
    expect((await value(readAnswer(history, createActiveTurns(), answer.id))).answer.status).toBe(
      'interrupted',
    )
  })
})

describe('a page', () => {
  it('is a piece of the branch that says whether there is more', async () => {
    const history = testHistory()
    const { conversation, message } = await aTurn(history)
    const turns = createActiveTurns()
    const last = await value(readMessagePage(history, turns, { id: conversation.id, before: null, limit: 1 }))
    expect(last.messages).toHaveLength(1)
    expect(last.hasOlder).toBe(true)
    const before = last.messages[0]?.id ?? null
    const first = await value(readMessagePage(history, turns, { id: conversation.id, before, limit: 1 }))
    expect(first).toEqual({ messages: [message], hasOlder: false, live: [], variants: {}, compared: [] })
  })

  it.each(['messagePage', 'getAnswer'] as const)('passes a failure of %s on', async (operation) => {
    const history = testHistory()
    const { conversation } = await aTurn(history)
    const failing = { ...history, [operation]: async () => diskFull }
    const page = await readMessagePage(failing, createActiveTurns(), {
      id: conversation.id,
      before: null,
      limit: 9,
    })
    expect(page).toEqual(diskFull)
  })

  it('of a conversation that does not exist is not found', async () => {
    const id = '00000000-0000-7000-8000-000000000000'
    const page = await readMessagePage(testHistory(), createActiveTurns(), { id, before: null, limit: 9 })
    expect(page).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await readAnswer(testHistory(), createActiveTurns(), id)).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})
