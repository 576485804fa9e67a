import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../../support/main/ledger'
import { messageOf, started, testChat } from '../../../support/main/testChat'
import { aConversation, value } from '../../../support/main/testHistory'
import { answer, type Reply, scriptedGateway, sse, stream } from '../../../support/scriptedGateway'

const columns = [
  { model: 'openai/gpt-5.2', parameters: { temperature: 0.2 } },
  { model: 'anthropic/claude', parameters: {} },
  { model: 'gemini/pro', parameters: { maxTokens: null } },
]

type Body = { model: string; temperature?: number; max_tokens?: number; messages: { content: string }[] }

/** A gateway where each model answers in its own way. */
const byModel = (replies: Record<string, Reply>) =>
  scriptedGateway({
    script: ({ method, body }) => (method === 'POST' ? replies[(body as Body).model] : undefined),
  })

const settled = {
  'openai/gpt-5.2': answer('가'),
  'anthropic/claude': answer('나'),
  'gemini/pro': answer('다'),
}

describe('a question to several models', () => {
  it('has an answer of each, side by side, each with parameters of its own', async () => {
    await using server = await byModel(settled)
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    await value(
      chat.real.setParameters({ id: conversationId, parameters: { temperature: 1, maxTokens: 50 } }),
    )
    const turn = await chat.send(conversationId, '비교', { columns })
    await chat.idle(conversationId)
    const ended = await Promise.all(turn.answers.map(({ id }) => chat.finished(id)))
    expect(ended).toMatchObject([
      { model: 'openai/gpt-5.2', content: '가', parameters: { temperature: 0.2, maxTokens: 50 } },
      { model: 'anthropic/claude', content: '나', parameters: { temperature: 1, maxTokens: 50 } },
      { model: 'gemini/pro', content: '다', parameters: { temperature: 1 } },
    ])
    expect(ended[2]?.parameters).not.toHaveProperty('maxTokens')
    expect(new Set(ended.map(({ comparisonId }) => comparisonId)).size).toBe(1)
    expect(ended.every(({ origin, parentId }) => origin === 'compare' && parentId === turn.message.id)).toBe(
      true,
    )
    expect(turn.conversation.activeLeafId).toBe(turn.answers[0]?.id)
    expect(turn.variants[turn.answer.id]).toEqual(turn.answers.map(({ id }) => id))
    expect(await ledgerOf(chat.real)).toHaveLength(3)
  })

  it('is no comparison when there is one of them, and the conversation keeps its own model', async () => {
    await using server = await byModel(settled)
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    const before = await value(chat.real.getConversation({ id: conversationId }))
    const once = { model: 'anthropic/claude', parameters: {} }
    const turn = await chat.send(conversationId, '한 번만', { columns: [once] })
    await chat.idle(conversationId)
    expect(turn.answers).toMatchObject([{ model: 'anthropic/claude', origin: 'send', comparisonId: null }])
    const after = await value(chat.real.getConversation({ id: conversationId }))
    expect(after.model).toBe(before.model)
  })

  it('is one question: the next message waits for all of it', async () => {
    await using server = await byModel({
      ...settled,
      'anthropic/claude': stream([sse.text('나'), sse.stall()]),
    })
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    const turn = await chat.send(conversationId, '비교', { columns })
    const [first, second] = turn.answers
    await chat.finished(first?.id ?? '')
    const queued = await value(chat.queues.send(messageOf(conversationId, '다음')))
    expect(queued.state).toBe('queued')
    chat.activeTurns.get(second?.id ?? '')?.end('stopped')
    await chat.events.until('queue.changed', ({ queue }) => queue.held)
    expect((await chat.finished(second?.id ?? '')).status).toBe('stopped')
    expect((await chat.finished(first?.id ?? '')).status).toBe('complete')
  })

  it('can be asked again in one column, which keeps its model, parameters and comparison', async () => {
    await using server = await byModel(settled)
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    const turn = await chat.send(conversationId, '비교', { columns })
    await chat.idle(conversationId)
    const { id: answerId, comparisonId } = turn.answers[0] ?? turn.answer
    const again = (change: Parameters<typeof chat.chat.retry>[0]['change']) =>
      value(chat.chat.retry({ answerId, change, fit: null }))
    expect(started(await again({ kind: 'none' })).answer).toMatchObject({
      model: 'openai/gpt-5.2',
      parameters: { temperature: 0.2 },
      comparisonId,
    })
    await chat.idle(conversationId)
    expect(started(await again({ kind: 'model', model: 'gemini/pro' })).answer).toMatchObject({
      model: 'gemini/pro',
      parameters: {},
      comparisonId: null,
    })
    await chat.idle(conversationId)
  })

  it('keeps a column by another model than the conversation has, also when it is asked another way', async () => {
    await using server = await byModel(settled)
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    const claude = { model: 'anthropic/claude', parameters: { temperature: 0.7 } }
    const turn = await chat.send(conversationId, '비교', { columns: [columns[0] ?? claude, claude] })
    await chat.idle(conversationId)
    const { id: answerId, comparisonId } = turn.answers[1] ?? turn.answer
    const again = async (change: Parameters<typeof chat.chat.retry>[0]['change']) => {
      const begun = started(await value(chat.chat.retry({ answerId, change, fit: null })))
      await chat.idle(conversationId)
      return begun.answer
    }
    expect(await again({ kind: 'none' })).toMatchObject({ ...claude, comparisonId })
    expect(await again({ kind: 'delivery', api: 'chat-completions', stream: false })).toMatchObject({
      model: claude.model,
      parameters: { temperature: 0.7, api: 'chat-completions', stream: false },
      comparisonId,
    })
  })

  it('can be merged by a model of choice, which is told who said what', async () => {
    await using server = await byModel({ ...settled, 'openai/judge': answer('합친 답 [gpt-5.2]') })
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    const turn = await chat.send(conversationId, '비교', { columns })
    await chat.idle(conversationId)
    const answerIds = turn.answers.map(({ id }) => id)
    const merged = started(await value(chat.chat.merge({ answerIds, model: 'openai/judge', fit: null })))
    expect(merged.answer).toMatchObject({ origin: 'merge', comparisonId: null, parentId: turn.message.id })
    expect((await chat.finished(merged.answer.id)).content).toBe('합친 답 [gpt-5.2]')
    const { messages } = (await server.request(3)).body as Body
    expect(messages.map(({ content }) => content)[0]).toBe('비교')
    expect(messages[1]?.content).toMatch(
      /by openai\/gpt-5\.2\n\n가[^]*by anthropic\/claude\n\n나[^]*by gemini\/pro\n\n다/,
    )
    expect((await ledgerOf(chat.real)).at(-1)?.purpose).toBe('merge')
  })

  it('cannot be merged out of answers to different questions', async () => {
    await using server = await byModel(settled)
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    const first = await chat.send(conversationId, 'a')
    await chat.idle(conversationId)
    const second = await chat.send(conversationId, 'b')
    await chat.idle(conversationId)
    const answerIds = [first.answer.id, second.answer.id]
    expect(await chat.chat.merge({ answerIds, model: 'a/b', fit: null })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  })

  it('is not asked at all when it is too long for one of them', async () => {
    await using server = await byModel(settled)
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    await value(chat.real.updateModelSettings({ model: 'gemini/pro', patch: { contextWindow: 10 } }))
    const text = '아주 긴 질문 '.repeat(20)
    const sent = await value(chat.queues.send(messageOf(conversationId, text, { columns })))
    expect(sent).toMatchObject({
      state: 'too-long',
      measure: { model: 'gemini/pro', windowOrigin: 'person' },
    })
    expect((await value(chat.real.getConversation({ id: conversationId }))).activeLeafId).toBeNull()
    expect(server.requests).toEqual([])
  })
})
