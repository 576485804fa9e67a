import { describe, expect, it } from 'vitest'
import { started, testChat } from '../../../support/main/testChat'
import { aConversation, value } from '../../../support/main/testHistory'
import { answer, error, inTurn, scriptedGateway } from '../../../support/scriptedGateway'

describe('asking again', () => {
  it('adds a sibling with the model that is chosen now, and keeps the first answer', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(503), answer('이제 됐다')) })
    const { chat, send, real, events, idle } = testChat(server)
    const conversationId = await aConversation(real)
    const first = await send(conversationId, '질문')
    await idle(conversationId)
    await value(real.setModel({ id: conversationId, model: 'anthropic/claude' }))
    const second = started(
      await value(chat.retry({ answerId: first.answer.id, change: { kind: 'none' }, fit: null })),
    )
    expect(second.answer).toMatchObject({
      origin: 'retry',
      parentId: first.message.id,
      model: 'anthropic/claude',
      status: 'streaming',
    })
    expect(second.conversation.activeLeafId).toBe(second.answer.id)
    await events.until('answer.finished', ({ answer: { id } }) => id === second.answer.id)
    expect((await server.request(1)).body).toMatchObject({
      model: 'anthropic/claude',
      messages: [{ role: 'user', content: '질문' }],
    })
    expect((await value(real.getAnswer({ id: first.answer.id }))).status).toBe('failed')
    const page = await value(real.messagePage({ conversationId, before: null, limit: 10 }))
    expect(page.messages.map(({ content }) => content)).toEqual(['질문', '이제 됐다'])
  })

  it('twice at once asks once', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(503), answer('네')) })
    const { chat, send, real, events, idle } = testChat(server)
    const first = await send(await aConversation(real), 'x')
    await idle(first.conversation.id)
    const again = { answerId: first.answer.id, change: { kind: 'none' }, fit: null } as const
    const results = await Promise.all([chat.retry(again), chat.retry(again)])
    expect(results.map((result) => (result.ok ? 'sent' : result.error.code))).toEqual(['sent', 'busy'])
    await events.until('answer.finished', ({ answer: { content } }) => content === '네')
  })

  it('for an answer that does not exist is refused', async () => {
    await using server = await scriptedGateway()
    const { chat } = testChat(server)
    const answerId = '00000000-0000-7000-8000-000000000000'
    expect(await chat.retry({ answerId, change: { kind: 'none' }, fit: null })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })
})
