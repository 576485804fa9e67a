import { describe, expect, it } from 'vitest'
import type { EventPayload } from '@shared/contract'
import type { History } from '@main/history/history'
import { messageOf, testChat } from '../../../support/main/testChat'
import { aConversation, diskFull, freshConversation, model, value } from '../../../support/main/testHistory'
import { answer, gate, inTurn, scriptedGateway, sse, stream } from '../../../support/scriptedGateway'

const textOf = (deltas: readonly EventPayload<'answer.delta'>[]) => ({
  content: deltas.map(({ content }) => content).join(''),
  reasoning: deltas.map(({ reasoning }) => reasoning).join(''),
})

describe('a message', () => {
  it('is answered: stored first, then streamed, then saved and announced in this order', async () => {
    await using server = await scriptedGateway({
      script: inTurn(
        stream([
          sse.reasoning('음…'),
          sse.text('안녕'),
          sse.text('하세요'),
          sse.finish(),
          sse.usage(9, 3),
          sse.done(),
        ]),
      ),
    })
    const { send, real, events } = testChat(server)
    const conversationId = await aConversation(real)
    await value(real.setSystemPrompt({ id: conversationId, systemPrompt: '존댓말로.' }))
    const sent = await send(conversationId, '# 안녕?')
    expect(sent.conversation).toMatchObject({
      id: conversationId,
      title: '안녕?',
      activeLeafId: sent.answer.id,
    })
    expect(sent.message).toMatchObject({ role: 'user', content: '# 안녕?', parentId: null })
    expect(sent.answer).toMatchObject({ status: 'streaming', content: '', model, parentId: sent.message.id })

    const { answer: finished } = await events.until('answer.finished')
    expect(finished).toEqual({
      ...sent.answer,
      status: 'complete',
      content: '안녕하세요',
      reasoning: '음…',
      finishReason: 'stop',
      usage: { inputTokens: 9, outputTokens: 3, estimated: false, cachedTokens: 0, reasoningTokens: 0 },
      timing: { firstTokenMs: 0, reasoningMs: 0, durationMs: 0 },
    })
    expect(await value(real.getAnswer({ id: sent.answer.id }))).toEqual(finished)
    await events.until('conversation.changed')
    expect([...new Set(events.names())]).toEqual([
      'answer.progress',
      'answer.delta',
      'answer.finished',
      'conversation.changed',
    ])
    expect((await server.request(0)).body).toMatchObject({
      model,
      messages: [
        { role: 'system', content: '존댓말로.' },
        { role: 'user', content: '# 안녕?' },
      ],
    })
  })

  it('is in the history before anything is asked from the network', async () => {
    const seen: unknown[] = []
    let look = async (): Promise<void> => {}
    await using server = await scriptedGateway({
      script: () =>
        stream(
          (async function* () {
            await look()
            yield* [sse.text('x'), sse.done()]
          })(),
        ),
    })
    const { send, real, events } = testChat(server)
    const conversationId = await aConversation(real)
    look = async () => {
      const page = await value(real.messagePage({ conversationId, before: null, limit: 10 }))
      seen.push(page.messages.map((message) => [message.role, message.content]))
    }
    await send(conversationId, '질문')
    await events.until('answer.finished')
    expect(seen).toEqual([
      [
        ['user', '질문'],
        ['assistant', ''],
      ],
    ])
  })

  it('that could not be stored asks nobody', async () => {
    await using server = await scriptedGateway()
    const { queues, real, activeTurns } = testChat(server, {
      change: () => ({ beginTurn: async () => diskFull }),
    })
    const conversationId = await aConversation(real)
    expect(await queues.send(messageOf(conversationId, 'x'))).toEqual(diskFull)
    expect(activeTurns.ofConversation(conversationId)).toEqual([])
    expect(server.requests).toEqual([])
  })

  it('follows the branch: the next one carries the conversation so far', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('하나'), answer('둘')) })
    const { send, real, events, idle } = testChat(server)
    const conversationId = await aConversation(real)
    const first = await send(conversationId, 'a')
    await idle(conversationId)
    await send(conversationId, 'b')
    await events.until('answer.finished', ({ answer: { id } }) => id !== first.answer.id)
    expect((await server.request(1)).body).toMatchObject({
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: '하나' },
        { role: 'user', content: 'b' },
      ],
    })
  })

  it('goes to the branch that is shown when it is stored, whatever was shown before', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('하나'), answer('둘'), answer('셋')) })
    let other: string | null = null
    const chat = testChat(server, {
      change: (history) => ({
        beginTurn: async (input) => {
          if (other !== null) await value(history.showMessage({ messageId: other }))
          return history.beginTurn(input)
        },
      }),
    })
    const conversationId = await aConversation(chat.real)
    const first = await chat.send(conversationId, 'a')
    await chat.idle(conversationId)
    const again = { answerId: first.answer.id, change: { kind: 'none' }, fit: null } as const
    await value(chat.chat.retry(again))
    await chat.idle(conversationId)
    other = first.answer.id
    const third = await chat.send(conversationId, 'b')
    expect(third.message.parentId).toBe(first.answer.id)
    expect((await server.request(2)).body).toMatchObject({
      messages: [{ content: 'a' }, { content: '하나' }, { content: 'b' }],
    })
    await chat.idle(conversationId)
  })

  it.each([
    ['a conversation that does not exist', async () => '00000000-0000-7000-8000-000000000000', 'not-found'],
    [
      'a deleted conversation',
      async (real: ReturnType<typeof testChat>['real']) => {
        const id = await aConversation(real)
        await value(real.deleteConversation({ id }))
        return id
      },
      'not-found',
    ],
    [
      'a conversation without a model',
      async (real: ReturnType<typeof testChat>['real']) =>
        (await value(real.createConversation({ ...freshConversation, model: null }))).id,
      'model-unknown',
    ],
  ] as const)('to %s is refused', async (_what, make, code) => {
    await using server = await scriptedGateway()
    const { queues, real } = testChat(server)
    const conversationId = await make(real)
    expect(await queues.send(messageOf(conversationId, 'x'))).toMatchObject({ ok: false, error: { code } })
    expect(server.requests).toEqual([])
  })

  it('with nothing in it is refused', async () => {
    await using server = await scriptedGateway()
    const { queues, real } = testChat(server)
    expect(await queues.send(messageOf(await aConversation(real), ' \n'))).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  })

  it('sent twice at once is sent once, and the second waits its turn', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('네'), answer('둘째')) })
    const { queues, real, events } = testChat(server)
    const conversationId = await aConversation(real)
    const results = await Promise.all(['a', 'b'].map((text) => queues.send(messageOf(conversationId, text))))
    expect(results.map((result) => result.ok && result.value.state)).toEqual(['started', 'queued'])
    await events.until('answer.finished', ({ answer: { content } }) => content === '둘째')
    const page = await value(real.messagePage({ conversationId, before: null, limit: 10 }))
    expect(page.messages.map(({ content }) => content)).toEqual(['a', '네', 'b', '둘째'])
  })

  it('does not wait for an answer in another conversation', async () => {
    const middle = gate()
    const slow = stream([sse.text('…'), middle.step, sse.text('!'), sse.finish(), sse.done()])
    await using server = await scriptedGateway({ script: inTurn(slow, answer('다른')) })
    const { chat, send, real, events, idle } = testChat(server)
    const [one, two] = [await aConversation(real), await aConversation(real)]
    const first = await send(one, 'a')
    await events.until('answer.delta')
    const again = { answerId: first.answer.id, change: { kind: 'none' }, fit: null } as const
    expect(await chat.retry(again)).toMatchObject({ ok: false, error: { code: 'busy' } })
    await send(two, 'c')
    await events.until('answer.finished', ({ answer: { conversationId } }) => conversationId === two)
    middle.open()
    await idle(one)
  })
})

describe('an answer that has ended', () => {
  it('can be followed at once, by a message that is sent on the very news of its end', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('하나'), answer('둘')) })
    const looked = gate()
    let finished = false
    let held = false
    const change = (history: History): Partial<History> => ({
      finishAnswer: async (input) => {
        finished = true
        return history.finishAnswer(input)
      },
      // The list's entry is read again behind the end; a slow disk must not keep the person from going on.
      getConversation: async (input) => {
        if (finished && !held) {
          held = true
          await (looked.step.kind === 'wait' ? looked.step.until : undefined)
        }
        return history.getConversation(input)
      },
    })
    const { queues, send, real, events } = testChat(server, { change })
    const conversationId = await aConversation(real)
    await send(conversationId, 'a')
    await events.until('answer.finished')
    expect(await queues.send(messageOf(conversationId, 'b'))).toMatchObject({ value: { state: 'started' } })
    looked.open()
    await events.until('answer.finished', ({ answer: { content } }) => content === '둘')
  })
})

describe('what a window is told', () => {
  it('are deltas numbered without gaps that together are the answer', async () => {
    const pieces = Array.from({ length: 400 }, (_, index) => `${index} 번째 👩🏽‍💻 `)
    const steps = pieces.flatMap((piece, index) =>
      index % 100 === 99 ? [sse.text(piece), { kind: 'pause', ms: 60 } as const] : [sse.text(piece)],
    )
    await using server = await scriptedGateway({
      script: inTurn(stream([sse.reasoning('생각'), ...steps, sse.finish(), sse.done()])),
    })
    const { send, real, events } = testChat(server)
    await send(await aConversation(real), 'x')
    const { answer: finished } = await events.until('answer.finished')
    const deltas = events.of('answer.delta')
    expect(deltas.map(({ seq }) => seq)).toEqual(deltas.map((_, index) => index))
    expect(textOf(deltas)).toEqual({ content: pieces.join(''), reasoning: '생각' })
    expect(finished.content).toBe(pieces.join(''))
    expect(deltas.length).toBeGreaterThan(1)
    expect(deltas.length, 'not one for every token').toBeLessThan(100)
  })

  it('is the end exactly once', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('네')) })
    const { send, real, events, activeTurns } = testChat(server)
    const sent = await send(await aConversation(real), 'x')
    await events.until('conversation.changed')
    activeTurns.get(sent.answer.id)?.end('stopped')
    await new Promise(setImmediate)
    expect(events.of('answer.finished')).toHaveLength(1)
    expect((await value(real.getAnswer({ id: sent.answer.id }))).status).toBe('complete')
  })
})
