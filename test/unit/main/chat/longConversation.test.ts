import { describe, expect, it, onTestFinished } from 'vitest'
import { noTiming } from '@shared/model/usage'
import { ledgerOf } from '../../../support/main/ledger'
import { messageOf, started, testChat } from '../../../support/main/testChat'
import { aConversation, model, value } from '../../../support/main/testHistory'
import {
  answer,
  error,
  gate,
  inTurn,
  json,
  type Reply,
  scriptedGateway,
  silent,
  sse,
  stream,
} from '../../../support/scriptedGateway'

type Body = { model: string; stream?: boolean; messages: { role: string; content: string }[] }

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')

/** A whole chat completion, as it comes without streaming. */
const whole = (content: string): Reply =>
  json(200, {
    id: 'chatcmpl-x',
    object: 'chat.completion',
    created: 1,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 500, completion_tokens: 20, total_tokens: 520 },
  })

/** Two turns of 400 tokens each, in a context that has no room for a third. */
async function nearlyFull(...replies: readonly Reply[]) {
  const server = await scriptedGateway({ script: inTurn(answer(words(200)), answer(words(200)), ...replies) })
  onTestFinished(server.close)
  const chat = testChat(server)
  const conversationId = await aConversation(chat.real)
  for (const text of ['first', 'second']) {
    const { answer: one } = await chat.send(conversationId, `${text} ${words(200)}`)
    await chat.finished(one.id)
    await chat.idle(conversationId)
  }
  await value(chat.real.updateModelSettings({ model, patch: { contextWindow: 1_000 } }))
  const third = `third ${words(150)}`
  const sendThird = async (fit: Parameters<typeof messageOf>[2]) =>
    started(await value(chat.queues.send(messageOf(conversationId, third, fit))))
  const body = async (index: number) => (await server.request(index)).body as Body
  return { ...chat, server, conversationId, third, sendThird, body }
}

describe('a conversation that does not fit any more', () => {
  it('is not sent, and nothing of it is stored, until the person has chosen', async () => {
    const chat = await nearlyFull()
    const { server } = chat
    const before = await value(chat.real.getConversation({ id: chat.conversationId }))
    const sent = await value(chat.queues.send(messageOf(chat.conversationId, chat.third)))
    expect(sent).toMatchObject({
      state: 'too-long',
      measure: { model, window: 1_000, windowOrigin: 'person', exact: false, overflowing: 2 },
    })
    expect(await value(chat.real.getConversation({ id: chat.conversationId }))).toEqual(before)
    expect(server.requests).toHaveLength(2)
  })

  it('loses its oldest turns when that was chosen, and the answer says so', async () => {
    const chat = await nearlyFull(answer('셋'))
    const turn = await chat.sendThird({ fit: { kind: 'drop-oldest' } })
    expect(turn.answer.omission).toEqual({ messages: 2, summary: null })
    expect((await chat.finished(turn.answer.id)).omission).toEqual({ messages: 2, summary: null })
    const { messages } = await chat.body(2)
    expect(messages.map(({ content }) => content.split(' ')[0])).toEqual(['second', 'word', 'third'])
  })

  it('does what the conversation says where the message says nothing', async () => {
    const chat = await nearlyFull(answer('셋'))
    await value(chat.real.setFit({ id: chat.conversationId, fit: { kind: 'drop-oldest' } }))
    expect((await chat.sendThird({})).answer.omission).toMatchObject({ messages: 2 })
  })

  it('goes out whole when that was chosen', async () => {
    const chat = await nearlyFull(answer('셋'))
    const turn = await chat.sendThird({ fit: { kind: 'send-all' } })
    expect((await chat.finished(turn.answer.id)).omission).toBeNull()
    expect((await chat.body(2)).messages).toHaveLength(5)
  })

  it('loses something when it was refused, although it seemed to fit', async () => {
    const refusal = error(400, 'This request exceeds the maximum context length.')
    const chat = await nearlyFull(refusal, answer('셋'))
    await value(chat.real.updateModelSettings({ model, patch: { contextWindow: null } }))
    const turn = await chat.sendThird({})
    expect((await chat.finished(turn.answer.id)).error?.code).toBe('context-too-long')
    await chat.idle(chat.conversationId)
    const again = { answerId: turn.answer.id, change: { kind: 'none' }, fit: null } as const
    expect(await value(chat.chat.retry(again))).toMatchObject({ state: 'too-long' })
    const second = started(await value(chat.chat.retry({ ...again, fit: { kind: 'drop-oldest' } })))
    expect(second.answer.omission?.messages).toBe(4)
    expect((await chat.finished(second.answer.id)).content).toBe('셋')
    expect((await chat.body(3)).messages).toHaveLength(1)
  })

  it('that cannot fit at all is refused, with the words still in the composer', async () => {
    const chat = await nearlyFull()
    const huge = messageOf(chat.conversationId, words(2_000), { fit: { kind: 'drop-oldest' } })
    expect(await chat.queues.send(huge)).toMatchObject({
      ok: false,
      error: { code: 'context-too-long', contextWindow: 1_000 },
    })
  })

  it('goes out whole to another model than the one that refused it', async () => {
    const refusal = error(400, 'This request exceeds the maximum context length.')
    const chat = await nearlyFull(refusal, answer('셋'))
    await value(chat.real.updateModelSettings({ model, patch: { contextWindow: null } }))
    const turn = await chat.sendThird({})
    await chat.finished(turn.answer.id)
    await chat.idle(chat.conversationId)
    const change = { kind: 'model', model: 'gemini/pro' } as const
    const sent = await value(chat.chat.retry({ answerId: turn.answer.id, change, fit: null }))
    const again = started(sent)
    expect((await chat.finished(again.answer.id)).content).toBe('셋')
    expect(again.answer.omission).toBeNull()
  })

  it('is measured with the model that it is furthest from fitting', async () => {
    const chat = await nearlyFull()
    const small = 'gemini/pro'
    await value(chat.real.updateModelSettings({ model: small, patch: { contextWindow: 600 } }))
    for (const models of [
      [model, small],
      [small, model],
    ]) {
      const columns = models.map((each) => ({ model: each, parameters: {} }))
      const sent = await value(chat.queues.send(messageOf(chat.conversationId, chat.third, { columns })))
      expect(sent).toMatchObject({ state: 'too-long', measure: { model: small, overflowing: 4 } })
    }
  })

  it('because of the answer that is to be continued is not sent either, until the person has chosen', async () => {
    const long = stream([sse.text(words(200)), sse.finish('length'), sse.done()])
    const chat = await nearlyFull(long, answer('끝'))
    const turn = await chat.sendThird({ fit: { kind: 'drop-oldest' } })
    await chat.finished(turn.answer.id)
    await chat.idle(chat.conversationId)
    // Without the answer so far there would be room for the last question and the turn before it.
    await value(chat.real.updateModelSettings({ model, patch: { contextWindow: 760 } }))
    const more = { answerId: turn.answer.id, fit: null }
    expect(await value(chat.chat.continueAnswer(more))).toMatchObject({
      state: 'too-long',
      measure: { overflowing: 4 },
    })
    const fit = { kind: 'drop-oldest' } as const
    const again = started(await value(chat.chat.continueAnswer({ ...more, fit })))
    expect(again.answer.omission).toEqual({ messages: 4, summary: null })
    await chat.finished(again.answer.id)
    expect((await chat.body(3)).messages).toHaveLength(3)
  })

  it('is queued no further, but held', async () => {
    const chat = await nearlyFull()
    const { conversationId } = chat
    await value(chat.real.enqueue({ conversationId, text: chat.third, attachments: [], columns: null }))
    expect(await value(chat.queues.resume(conversationId))).toMatchObject({ held: true, messages: [{}] })
  })
})

describe('a summary of what does not fit', () => {
  const fit = { kind: 'summarise', model: 'anthropic/claude' } as const

  it('is written by the chosen model first, is kept, and stands in the prompt', async () => {
    const chat = await nearlyFull(whole('두 번 단어를 말했다.'), answer('셋'))
    const turn = await chat.sendThird({ fit })
    const finished = await chat.finished(turn.answer.id)
    expect(finished.omission).toEqual({
      messages: 4,
      summary: { model: 'anthropic/claude', content: '두 번 단어를 말했다.' },
    })
    const [asked, answered] = [await chat.body(2), await chat.body(3)]
    expect(asked.model).toBe('anthropic/claude')
    expect(asked.stream ?? false).toBe(false)
    expect(asked.messages.at(-1)?.content).toMatch(/User: first[^]*User: second/)
    expect(answered.messages).toMatchObject([
      { role: 'system', content: expect.stringContaining('두 번 단어를 말했다.') },
      { role: 'user', content: chat.third },
    ])
    expect(chat.events.of('answer.progress').map(({ progress }) => progress.kind)).toContain('summarising')
    expect((await ledgerOf(chat.real)).slice(2)).toMatchObject([
      { purpose: 'summary', model: 'anthropic/claude', streamed: false, outcome: 'complete' },
      { purpose: 'answer', model, outcome: 'complete' },
    ])
  })

  it('that is there already is used again and not paid for twice', async () => {
    const chat = await nearlyFull(whole('요약'), answer('셋'), answer('넷'))
    const { server } = chat
    const turn = await chat.sendThird({ fit })
    await chat.finished(turn.answer.id)
    await chat.idle(chat.conversationId)
    const again = { answerId: turn.answer.id, change: { kind: 'none' }, fit } as const
    const second = started(await value(chat.chat.retry(again)))
    expect(second.answer.omission).toMatchObject({ messages: 4, summary: { content: '요약' } })
    await chat.finished(second.answer.id)
    expect(server.requests).toHaveLength(5)
  })

  it('is written once for answers that are asked for side by side', async () => {
    const chat = await nearlyFull(whole('요약'), answer('가'), answer('나'))
    const other = 'gemini/pro'
    await value(chat.real.updateModelSettings({ model: other, patch: { contextWindow: 1_000 } }))
    const columns = [model, other].map((each) => ({ model: each, parameters: {} }))
    const turn = await chat.sendThird({ fit, columns })
    const answers = await Promise.all(turn.answers.map(({ id }) => chat.finished(id)))
    expect(answers.map(({ omission }) => omission?.summary?.content)).toEqual(['요약', '요약'])
    expect((await ledgerOf(chat.real)).map(({ purpose }) => purpose).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'answer'),
      'summary',
    ])
  })

  it('is not waited for by an answer that was stopped', async () => {
    const chat = await nearlyFull(silent)
    const columns = [model, model].map((each) => ({ model: each, parameters: {} }))
    const turn = await chat.sendThird({ fit, columns })
    const [first, second] = turn.answers.map(({ id }) => id)
    await chat.server.request(2)
    chat.activeTurns.get(second ?? '')?.end('stopped')
    expect(await chat.finished(second ?? '')).toMatchObject({ status: 'stopped', content: '' })
    expect(chat.activeTurns.get(first ?? '')?.progress().kind).toBe('summarising')
    await chat.activeTurns.endAll('stopped')
  })

  it('is not kept when a message that it tells of was deleted meanwhile', async () => {
    const writing = gate()
    const slow = stream([writing.step, sse.text('비밀을 말했다'), sse.finish(), sse.done()])
    const chat = await nearlyFull(slow, answer('셋'))
    const turn = await chat.sendThird({ fit })
    await chat.server.request(2)
    const [first] = await value(chat.real.promptPath({ messageId: turn.answer.id }))
    await value(chat.real.deleteMessages({ messageId: first?.id ?? '', scope: 'message' }))
    writing.open()
    expect((await chat.finished(turn.answer.id)).content).toBe('셋')
    expect(await value(chat.real.getSummaries({ conversationId: chat.conversationId }))).toEqual([])
  })

  it('that was under way when the machine fell asleep is given up', async () => {
    const chat = await nearlyFull(silent)
    const turn = await chat.sendThird({ fit })
    await chat.server.request(2)
    chat.woken()
    chat.clock.advance(10_000)
    expect((await chat.finished(turn.answer.id)).error?.code).toBe('suspended')
  })

  it('is begun after the window was told of the answer that it is for', async () => {
    const chat = await nearlyFull(whole('요약'), answer('셋'))
    const { conversationId } = chat
    await value(chat.real.setFit({ id: conversationId, fit }))
    await value(chat.real.enqueue({ conversationId, text: chat.third, attachments: [], columns: null }))
    await value(chat.queues.resume(conversationId))
    const { turn } = await chat.events.until('turn.started')
    await chat.finished(turn.answers[0]?.id ?? '')
    const kinds = chat.events.of('answer.progress').map(({ progress }) => progress.kind)
    const before = chat.events.names().slice(0, chat.events.names().indexOf('turn.started'))
    const known = before.filter((name) => name === 'answer.progress').length
    expect(kinds.indexOf('summarising')).toBeGreaterThanOrEqual(known)
  })

  it('takes a model with a small context several parts', async () => {
    const chat = await nearlyFull(whole('첫 요약'), whole('둘째 요약'), answer('셋'))
    await value(chat.real.updateModelSettings({ model: fit.model, patch: { contextWindow: 700 } }))
    const turn = await chat.sendThird({ fit })
    expect((await chat.finished(turn.answer.id)).omission?.summary?.content).toBe('둘째 요약')
    expect((await chat.body(2)).messages.at(-1)?.content).toMatch(/^User: first/)
    expect((await chat.body(3)).messages.at(-1)?.content).toMatch(/^Summary of what came before:\n첫 요약/)
  })

  it('that cannot be written fails the answer with the reason, and the question is not asked', async () => {
    const chat = await nearlyFull(error(401))
    const { server } = chat
    const turn = await chat.sendThird({ fit })
    expect(await chat.finished(turn.answer.id)).toMatchObject({
      status: 'failed',
      error: { code: 'key-invalid' },
      // The summary's call is its own, in the ledger.
      usage: null,
      timing: noTiming,
    })
    expect(server.requests).toHaveLength(3)
  })
})

describe('the size of a context', () => {
  it('is learned from a refusal that names it', async () => {
    const refusal = error(
      400,
      "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
    )
    await using server = await scriptedGateway({ script: inTurn(refusal) })
    const chat = testChat(server)
    const sent = await chat.send(await aConversation(chat.real), 'x')
    expect((await chat.finished(sent.answer.id)).error?.code).toBe('context-too-long')
    const { modelSettings } = await chat.events.until('modelSettings.changed')
    expect(modelSettings).toMatchObject([{ model, learnedWindow: 8_192 }])
  })

  it('is measured at its end where the gateway counted, however long the conversation is', async () => {
    const counted = stream([sse.text('네'), sse.finish(), sse.usage(600, 50), sse.done()])
    await using server = await scriptedGateway({ script: () => counted })
    let whole = 0
    const chat = testChat(server, {
      change: (history) => ({
        promptPath: (input) => {
          whole += 1
          return history.promptPath(input)
        },
      }),
    })
    const conversationId = await aConversation(chat.real)
    for (let turn = 0; turn < 12; turn += 1) {
      await chat.send(conversationId, 'x')
      await chat.idle(conversationId)
    }
    const settings = (contextWindow: number) =>
      chat.real.updateModelSettings({ model, patch: { contextWindow } })
    await value(settings(10_000))
    whole = 0
    const measure = {
      model,
      tokens: 650,
      exact: true,
      window: 10_000,
      windowOrigin: 'person',
      overflowing: 0,
    }
    expect(await value(chat.chat.measure(conversationId))).toEqual(measure)
    expect(whole).toBe(0)
    // How many messages have to go is only seen in all of them.
    await value(settings(700))
    expect((await value(chat.chat.measure(conversationId)))?.overflowing).toBeGreaterThan(20)
    expect(whole).toBe(1)
  })

  it('is measured as a whole where nothing was counted', async () => {
    await using server = await scriptedGateway({ script: () => error(401) })
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    for (let turn = 0; turn < 12; turn += 1) {
      await chat.send(conversationId, words(50))
      await chat.idle(conversationId)
    }
    const measure = await value(chat.chat.measure(conversationId))
    expect(measure?.exact).toBe(false)
    expect(measure?.tokens).toBeGreaterThanOrEqual(12 * 50)
  })

  it('is measured by what the gateway counted', async () => {
    const chat = await nearlyFull()
    expect(await value(chat.chat.measure(chat.conversationId))).toMatchObject({
      model,
      window: 1_000,
      windowOrigin: 'person',
    })
    const empty = await value(
      chat.real.createConversation({ model: null, connectionId: null, fit: { kind: 'ask' } }),
    )
    expect(await value(chat.chat.measure(empty.id))).toBeNull()
  })
})
