import { describe, expect, it, onTestFinished } from 'vitest'
import { started, testChat } from '../../../support/main/testChat'
import { aConversation, value } from '../../../support/main/testHistory'
import {
  answer,
  error,
  inTurn,
  type Reply,
  scriptedGateway,
  sse,
  stream,
} from '../../../support/scriptedGateway'

type Body = { model: string; stream?: boolean; messages: { role: string; content: unknown }[] }

/** A conversation with one question and its answer, whatever became of it. */
async function answeredOnce(...replies: readonly Reply[]) {
  const server = await scriptedGateway({ script: inTurn(...replies) })
  onTestFinished(server.close)
  const chat = testChat(server)
  const conversationId = await aConversation(chat.real)
  const first = await chat.send(conversationId, '질문')
  await chat.finished(first.answer.id)
  await chat.idle(conversationId)
  const body = async (index: number) => (await server.request(index)).body as Body
  return { ...chat, server, conversationId, first, body }
}

describe('an edited message', () => {
  it('is asked in place of the earlier one, which stays with everything below it', async () => {
    const chat = await answeredOnce(answer('하나'), answer('둘'))
    const edit = { messageId: chat.first.message.id, text: '다른 질문', attachments: [], fit: null }
    const turn = started(await value(chat.chat.edit(edit)))
    expect(turn.message).toMatchObject({ content: '다른 질문', parentId: null })
    expect(turn.variants[turn.message.id]).toEqual([chat.first.message.id, turn.message.id])
    expect((await chat.finished(turn.answer.id)).content).toBe('둘')
    expect((await chat.body(1)).messages).toEqual([{ role: 'user', content: '다른 질문' }])
    expect(await value(chat.real.getAnswer({ id: chat.first.answer.id }))).toMatchObject({ content: '하나' })
  })

  it('with nothing in it is refused', async () => {
    const chat = await answeredOnce(answer('하나'))
    const edit = { messageId: chat.first.message.id, text: ' ', attachments: [], fit: null }
    expect(await chat.chat.edit(edit)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })
})

describe('an answer asked for again', () => {
  it('with another model is a variant by that one; the conversation keeps its own', async () => {
    const chat = await answeredOnce(answer('하나'), answer('둘'))
    const change = { kind: 'model', model: 'anthropic/claude' } as const
    const turn = started(await value(chat.chat.retry({ answerId: chat.first.answer.id, change, fit: null })))
    expect(turn.answer).toMatchObject({ model: 'anthropic/claude', origin: 'retry' })
    expect(turn.conversation.model).toBe('openai/gpt-5.2')
    await chat.finished(turn.answer.id)
    expect((await chat.body(1)).model).toBe('anthropic/claude')
  })

  it('without a parameter leaves it out from then on with this model', async () => {
    const chat = await answeredOnce(error(400, "Unsupported parameter: 'temperature'"), answer('됐다'))
    const { conversationId: id } = chat
    await value(chat.real.setParameters({ id, parameters: { temperature: 1, topP: 0.5 } }))
    const change = { kind: 'without-parameter', parameter: 'temperature' } as const
    const turn = started(await value(chat.chat.retry({ answerId: chat.first.answer.id, change, fit: null })))
    expect((await chat.finished(turn.answer.id)).content).toBe('됐다')
    const body = await chat.body(1)
    expect(body).toMatchObject({ top_p: 0.5 })
    expect(body).not.toHaveProperty('temperature')
    expect(chat.events.of('modelSettings.changed')).toMatchObject([
      { modelSettings: [{ model: 'openai/gpt-5.2', refused: ['temperature'] }] },
    ])
  })

  it('another way goes that way from then on in this conversation', async () => {
    const chat = await answeredOnce(error(400, 'streaming is not supported'))
    const { server } = chat
    const change = { kind: 'delivery', api: 'chat-completions', stream: false } as const
    const turn = started(await value(chat.chat.retry({ answerId: chat.first.answer.id, change, fit: null })))
    expect(turn.answer.parameters).toMatchObject({ api: 'chat-completions', stream: false })
    await chat.finished(turn.answer.id)
    expect((await server.request(1)).body).not.toMatchObject({ stream: true })
    const conversation = await value(chat.real.getConversation({ id: chat.conversationId }))
    expect(conversation.parameters).toEqual({ api: 'chat-completions', stream: false })
    expect(
      chat.events.of('conversation.changed').map(({ conversation: { parameters } }) => parameters),
    ).toContainEqual({ api: 'chat-completions', stream: false })
  })
})

describe('an answer that is continued', () => {
  it('begins with what was there, and is asked to go on exactly there', async () => {
    const cut = stream([sse.reasoning('음'), sse.text('안녕하'), sse.finish('length'), sse.done()])
    const chat = await answeredOnce(cut, answer('세요'))
    const turn = started(await value(chat.chat.continueAnswer({ answerId: chat.first.answer.id, fit: null })))
    expect(turn.answer).toMatchObject({ content: '안녕하', reasoning: '음', origin: 'continue' })
    expect(await chat.finished(turn.answer.id)).toMatchObject({
      content: '안녕하세요',
      reasoning: '음',
      status: 'complete',
      finishReason: 'stop',
    })
    expect((await chat.body(1)).messages).toMatchObject([
      { role: 'user', content: '질문' },
      { role: 'assistant', content: '안녕하' },
      { role: 'user', content: expect.stringContaining('exactly where it stopped') },
    ])
    expect((await value(chat.real.getAnswer({ id: chat.first.answer.id }))).content).toBe('안녕하')
  })

  it('that breaks again keeps both parts', async () => {
    const broken = (text: string) => stream([sse.text(text), { kind: 'pause', ms: 20 }, sse.drop()])
    const chat = await answeredOnce(broken('처음 '), broken('더'))
    const turn = started(await value(chat.chat.continueAnswer({ answerId: chat.first.answer.id, fit: null })))
    expect(await chat.finished(turn.answer.id)).toMatchObject({ content: '처음 더', status: 'failed' })
  })

  it.each([
    ['came to its end', answer('끝.')],
    ['has no text', error(503)],
  ])('is refused when it %s', async (_what, reply) => {
    const chat = await answeredOnce(reply)
    expect(await chat.chat.continueAnswer({ answerId: chat.first.answer.id, fit: null })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  })
})
