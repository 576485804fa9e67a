import { describe, expect, it } from 'vitest'
import { messageHandlers } from '@main/ipc/handlers/messageHandlers'
import { testChat } from '../../../support/main/testChat'
import { aConversation, value } from '../../../support/main/testHistory'
import { answer, inTurn, scriptedGateway, sse, stream } from '../../../support/scriptedGateway'

describe('deleting a message', () => {
  it('stops the answer that goes along, and brings it back with its text', async () => {
    await using server = await scriptedGateway({
      script: inTurn(answer('하나'), stream([sse.text('둘의 반'), sse.stall()])),
    })
    const chat = testChat(server)
    const handlers = messageHandlers(chat.history, chat.activeTurns)
    const conversationId = await aConversation(chat.real)
    const first = await chat.send(conversationId, 'a')
    await chat.finished(first.answer.id)
    await chat.idle(conversationId)
    const second = await chat.send(conversationId, 'b')
    await chat.events.until('answer.delta', ({ answerId }) => answerId === second.answer.id)

    const { conversation, deletionId } = await value(
      handlers['messages.delete']({ messageId: second.message.id, scope: 'branch' }),
    )
    expect(chat.activeTurns.get(second.answer.id), 'its end is saved before it goes').toBeUndefined()
    expect(conversation.activeLeafId).toBe(first.answer.id)
    expect(await (await server.request(1)).outcome).toBe('clientLeft')
    const back = await value(handlers['messages.undelete']({ deletionId }))
    expect(back.activeLeafId).toBe(second.answer.id)
    expect(await value(chat.real.getAnswer({ id: second.answer.id }))).toMatchObject({
      status: 'stopped',
      content: '둘의 반',
    })
  })

  it('leaves an answer running that does not go along', async () => {
    await using server = await scriptedGateway({
      script: inTurn(answer('하나'), stream([sse.text('둘'), sse.stall()])),
    })
    const chat = testChat(server)
    const handlers = messageHandlers(chat.history, chat.activeTurns)
    const conversationId = await aConversation(chat.real)
    const first = await chat.send(conversationId, 'a')
    await chat.finished(first.answer.id)
    await chat.idle(conversationId)
    const second = await chat.send(conversationId, 'b')
    await chat.events.until('answer.delta', ({ answerId }) => answerId === second.answer.id)
    await value(handlers['messages.delete']({ messageId: first.answer.id, scope: 'message' }))
    expect(chat.activeTurns.get(second.answer.id)).toBeDefined()
    chat.activeTurns.get(second.answer.id)?.end('stopped')
    await chat.finished(second.answer.id)
  })

  it('ends an answer that was asked for in the same moment, which nobody would see', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('하나'), stream([sse.stall()])) })
    const first = { id: '' }
    const chat = testChat(server, {
      change: (history) => ({
        deleteMessages: async (input) => {
          await value(chat.chat.retry({ answerId: first.id, change: { kind: 'none' }, fit: null }))
          return history.deleteMessages(input)
        },
      }),
    })
    const handlers = messageHandlers(chat.history, chat.activeTurns)
    const conversationId = await aConversation(chat.real)
    const turn = await chat.send(conversationId, 'a')
    first.id = turn.answer.id
    await chat.finished(first.id)
    await chat.idle(conversationId)
    await value(handlers['messages.delete']({ messageId: turn.message.id, scope: 'branch' }))
    const { answer: ended } = await chat.events.until(
      'answer.finished',
      ({ answer: { id } }) => id !== first.id,
    )
    expect(ended.status).toBe('stopped')
  })

  it('that does not exist is not found', async () => {
    await using server = await scriptedGateway()
    const chat = testChat(server)
    const { 'messages.delete': remove } = messageHandlers(chat.history, chat.activeTurns)
    const messageId = '00000000-0000-7000-8000-000000000000'
    expect(await remove({ messageId, scope: 'message' })).toMatchObject({ error: { code: 'not-found' } })
  })
})
