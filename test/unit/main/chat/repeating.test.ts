import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../../support/main/ledger'
import { testChat } from '../../../support/main/testChat'
import { aConversation } from '../../../support/main/testHistory'
import {
  answer,
  dropped,
  error,
  gate,
  inTurn,
  scriptedGateway,
  silent,
  sse,
  stream,
} from '../../../support/scriptedGateway'

type Chat = ReturnType<typeof testChat>

/** Lets the countdown of the attempt that comes next run out. */
async function countDown({ events, clock }: Chat, attempt: number): Promise<void> {
  const { progress } = await retrying({ events }, attempt)
  if (progress.kind === 'retrying') clock.advance(progress.at - clock.now())
}

function retrying({ events }: Pick<Chat, 'events'>, attempt: number) {
  return events.until(
    'answer.progress',
    ({ progress }) => progress.kind === 'retrying' && progress.attempt === attempt,
  )
}

const settings = { retries: 3 }

describe('a call that failed before its first token', () => {
  it('is made again in view, and its answer is the answer', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(503), dropped, answer('됐다')) })
    const chat = testChat(server, { settings })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await countDown(chat, 1)
    await countDown(chat, 2)
    expect(await chat.finished(sent.answer.id)).toMatchObject({
      status: 'complete',
      content: '됐다',
      error: null,
    })
    expect(chat.events.of('answer.progress').map(({ progress }) => progress)).toMatchObject([
      { kind: 'retrying', attempt: 1, of: 3, error: { code: 'gateway-unavailable' } },
      { kind: 'waiting' },
      { kind: 'retrying', attempt: 2, of: 3, error: { code: 'connection-lost' } },
      { kind: 'waiting' },
      { kind: 'streaming' },
    ])
    expect(server.requests).toHaveLength(3)
    expect(await ledgerOf(chat.real)).toMatchObject([
      { outcome: 'failed', errorCode: 'gateway-unavailable', inputTokens: null, outputTokens: null },
      { outcome: 'failed', errorCode: 'connection-lost', inputTokens: null },
      { outcome: 'complete', errorCode: null, conversationId: sent.conversation.id },
    ])
  })

  it('after minutes is not made again by itself: it may have been answered and billed', async () => {
    const refusal = gate()
    const late = stream([refusal.step, sse.data({ statusCode: 503, message: 'upstream went away' })])
    await using server = await scriptedGateway({ script: inTurn(late) })
    const chat = testChat(server, { settings })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await server.request(0)
    chat.clock.advance(61_000)
    refusal.open()
    expect((await chat.finished(sent.answer.id)).error?.code).toBe('gateway-unavailable')
    expect(server.requests).toHaveLength(1)
  })

  it('fails with the last reason when it was made often enough', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(503), error(503), error(429)) })
    const chat = testChat(server, { settings: { retries: 2 } })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await countDown(chat, 1)
    await countDown(chat, 2)
    expect(await chat.finished(sent.answer.id)).toMatchObject({
      status: 'failed',
      error: { code: 'rate-limited' },
    })
  })

  it('waits as long as the gateway asks', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(429, 'slow down', 90), answer('네')) })
    const chat = testChat(server, { settings })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    const { progress } = await retrying(chat, 1)
    const waitMs = (progress.kind === 'retrying' ? progress.at : 0) - chat.clock.now()
    expect(waitMs).toBeGreaterThanOrEqual(90_000)
    expect(waitMs).toBeLessThanOrEqual(91_000)
    chat.clock.advance(waitMs - 1)
    await new Promise(setImmediate)
    expect(server.requests).toHaveLength(1)
    chat.clock.advance(1)
    expect((await chat.finished(sent.answer.id)).content).toBe('네')
  })

  it('is not waited for in silence when that is long; the error says when', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(429, 'slow down', 600)) })
    const chat = testChat(server, { settings })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    expect((await chat.finished(sent.answer.id)).error).toMatchObject({ retryAfterMs: 600_000 })
    expect(server.requests).toHaveLength(1)
  })

  it('is made at once when the person does not want to wait', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(429, 'slow', 60), answer('네')) })
    const chat = testChat(server, { settings })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await retrying(chat, 1)
    chat.activeTurns.get(sent.answer.id)?.retryNow()
    expect((await chat.finished(sent.answer.id)).content).toBe('네')
  })

  it('is not made again when the person stops it in the countdown', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(503)) })
    const chat = testChat(server, { settings })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await retrying(chat, 1)
    chat.activeTurns.get(sent.answer.id)?.end('stopped')
    expect(await chat.finished(sent.answer.id)).toMatchObject({ status: 'stopped', error: null, usage: null })
    expect(chat.clock.pending()).toEqual([])
    expect(server.requests).toHaveLength(1)
  })

  it.each([
    [
      'an error inside a stream that has said nothing',
      stream([sse.data({ statusCode: 503, message: 'no' })]),
    ],
    [
      'an error behind empty chunks',
      stream([sse.text(''), sse.comment(), sse.data({ error: 'overloaded' })]),
    ],
  ])('counts %s', async (_what, reply) => {
    await using server = await scriptedGateway({ script: inTurn(reply, answer('네')) })
    const chat = testChat(server, { settings })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await countDown(chat, 1)
    expect((await chat.finished(sent.answer.id)).content).toBe('네')
  })

  it('gives its place to others while it waits', async () => {
    await using server = await scriptedGateway({
      script: inTurn(error(429, 'slow', 60), answer('다른'), answer('네')),
    })
    const chat = testChat(server, { settings: { retries: 3, parallelCalls: 1 } })
    const first = await chat.send(await aConversation(chat.real), 'x')
    await retrying(chat, 1)
    const second = await chat.send(await aConversation(chat.real), 'y')
    expect((await chat.finished(second.answer.id)).content).toBe('다른')
    await countDown(chat, 1)
    expect((await chat.finished(first.answer.id)).content).toBe('네')
  })
})

describe('a call that has begun to answer', () => {
  it.each([
    ['text', [sse.text('반'), { kind: 'pause', ms: 20 } as const, sse.drop()]],
    ['reasoning', [sse.reasoning('음'), { kind: 'pause', ms: 20 } as const, sse.drop()]],
    ['text, and then an error', [sse.text('반'), sse.data({ statusCode: 503, message: 'no' })]],
  ])('with %s is never made again', async (_what, steps) => {
    await using server = await scriptedGateway({ script: inTurn(stream(steps), answer('다시')) })
    const chat = testChat(server, { settings })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    const ended = await chat.finished(sent.answer.id)
    expect(ended.status).toBe('failed')
    expect(ended.content + ended.reasoning).toMatch(/반|음/)
    expect(server.requests).toHaveLength(1)
    expect(await ledgerOf(chat.real)).toMatchObject([{ outcome: 'failed', estimated: true }])
  })
})

describe('calls at once', () => {
  it('are as many as the settings allow; the others wait in view', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent, answer('둘'), answer('셋')) })
    const chat = testChat(server, { settings: { parallelCalls: 1 } })
    const one = await chat.send(await aConversation(chat.real), 'a')
    await server.request(0)
    const two = await chat.send(await aConversation(chat.real), 'b')
    const three = await chat.send(await aConversation(chat.real), 'c')
    await chat.events.until(
      'answer.progress',
      ({ answerId, progress }) =>
        answerId === three.answer.id && progress.kind === 'queued' && progress.ahead === 1,
    )
    expect(chat.activeTurns.get(two.answer.id)?.progress()).toEqual({ kind: 'queued', ahead: 0 })
    chat.activeTurns.get(one.answer.id)?.end('stopped')
    expect((await chat.finished(two.answer.id)).content).toBe('둘')
    expect((await chat.finished(three.answer.id)).content).toBe('셋')
  })

  it('do not count one that was stopped while it waited, which was never made', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const chat = testChat(server, { settings: { parallelCalls: 1 } })
    const one = await chat.send(await aConversation(chat.real), 'a')
    await server.request(0)
    const two = await chat.send(await aConversation(chat.real), 'b')
    await chat.events.until('answer.progress', ({ progress }) => progress.kind === 'queued')
    chat.activeTurns.get(two.answer.id)?.end('stopped')
    expect(await chat.finished(two.answer.id)).toMatchObject({ status: 'stopped', usage: null })
    chat.activeTurns.get(one.answer.id)?.end('stopped')
    await chat.finished(one.answer.id)
    expect(server.requests).toHaveLength(1)
    expect(await ledgerOf(chat.real)).toHaveLength(1)
  })
})
