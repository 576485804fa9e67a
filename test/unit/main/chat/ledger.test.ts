import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../../support/main/ledger'
import { testChat } from '../../../support/main/testChat'
import { aConversation, diskFull, freshConversation, value } from '../../../support/main/testHistory'
import { answer, gate, inTurn, scriptedGateway, silent, sse, stream } from '../../../support/scriptedGateway'

const connectionId = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('the ledger', () => {
  it('has what the gateway counted, by connection, model and way', async () => {
    await using server = await scriptedGateway({
      script: inTurn(stream([sse.text('네'), sse.finish(), sse.usage(90, 30), sse.done()])),
    })
    const chat = testChat(server)
    const { id } = await value(chat.real.createConversation({ ...freshConversation, connectionId }))
    const sent = await chat.send(id, 'x')
    expect(sent.answer.connectionId).toBe(connectionId)
    await chat.finished(sent.answer.id)
    expect(await ledgerOf(chat.real)).toMatchObject([
      {
        conversationId: id,
        connectionId,
        model: 'openai/gpt-5.2',
        api: 'chat-completions',
        streamed: true,
        purpose: 'answer',
        outcome: 'complete',
        errorCode: null,
        inputTokens: 90,
        outputTokens: 30,
        estimated: false,
      },
    ])
  })

  it('has an estimate where the gateway counted nothing, and says so', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('one two three')) })
    const chat = testChat(server)
    const sent = await chat.send(await aConversation(chat.real), 'four words of mine')
    const { usage } = await chat.finished(sent.answer.id)
    expect(usage).toEqual({
      inputTokens: 8,
      outputTokens: 3,
      cachedTokens: null,
      reasoningTokens: null,
      estimated: true,
    })
    expect(await ledgerOf(chat.real)).toMatchObject([{ inputTokens: 8, outputTokens: 3, estimated: true }])
  })

  it.each([
    ['stopped', 'stopped'],
    ['closing', 'interrupted'],
  ] as const)('knows that a call was ended because it is %s, and may be billed', async (why, outcome) => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const chat = testChat(server)
    await chat.send(await aConversation(chat.real), 'four words of mine')
    await server.request(0)
    await chat.activeTurns.endAll(why)
    expect(await ledgerOf(chat.real)).toMatchObject([
      { outcome, errorCode: null, inputTokens: 8, outputTokens: 0, estimated: true },
    ])
  })

  it('knows that a call was stopped before it left, and took nothing', async () => {
    await using server = await scriptedGateway()
    const chat = testChat(server, {
      change: (history) => ({
        startCall: (input) => {
          chat.activeTurns.ofConversation(input.conversationId ?? '').forEach((turn) => turn.end('stopped'))
          return history.startCall(input)
        },
      }),
    })
    const sent = await chat.send(await aConversation(chat.real), 'four words of mine')
    expect(await chat.finished(sent.answer.id)).toMatchObject({ status: 'stopped', usage: null })
    expect(await ledgerOf(chat.real)).toMatchObject([
      { outcome: 'stopped', inputTokens: null, outputTokens: null, durationMs: null },
    ])
    expect(server.requests).toEqual([])
  })

  it('has what was counted of a call that failed before its first word', async () => {
    const counted = stream([sse.usage(90, 0), sse.data({ statusCode: 503, message: 'gone' })])
    await using server = await scriptedGateway({ script: inTurn(counted) })
    const chat = testChat(server)
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await chat.finished(sent.answer.id)
    expect(await ledgerOf(chat.real)).toMatchObject([
      {
        outcome: 'failed',
        errorCode: 'gateway-unavailable',
        inputTokens: 90,
        outputTokens: 0,
        estimated: false,
      },
    ])
  })

  it('knows that a silent call which was given up may still be billed', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const chat = testChat(server, { settings: { stallLimitSeconds: 30 } })
    const sent = await chat.send(await aConversation(chat.real), 'four words of mine')
    await server.request(0)
    chat.clock.advance(30_000)
    await chat.finished(sent.answer.id)
    expect(await ledgerOf(chat.real)).toMatchObject([
      { outcome: 'failed', errorCode: 'stalled', inputTokens: 8, outputTokens: 0, estimated: true },
    ])
  })

  it('has the times of a call, and its answer how long it thought', async () => {
    const [thought, said] = [gate(), gate()]
    const slow = stream([
      sse.reasoning('음'),
      thought.step,
      sse.text('네'),
      said.step,
      sse.finish(),
      sse.done(),
    ])
    await using server = await scriptedGateway({ script: inTurn(slow) })
    const chat = testChat(server)
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await chat.events.until('answer.delta', ({ reasoning }) => reasoning === '음')
    chat.clock.advance(5_000)
    thought.open()
    await chat.events.until('answer.delta', ({ content }) => content === '네')
    chat.clock.advance(3_000)
    said.open()
    const { timing } = await chat.finished(sent.answer.id)
    expect(timing).toEqual({ firstTokenMs: 0, reasoningMs: 5_000, durationMs: 8_000 })
    expect(await ledgerOf(chat.real)).toMatchObject([{ firstTokenMs: 0, durationMs: 8_000 }])
  })

  it('says that a call was not streamed when the model refuses that', async () => {
    await using server = await scriptedGateway()
    const chat = testChat(server)
    const id = await aConversation(chat.real)
    await value(chat.real.refuseParameter({ model: 'openai/gpt-5.2', parameter: 'stream' }))
    const sent = await chat.send(id, 'x')
    expect((await chat.finished(sent.answer.id)).status).toBe('complete')
    expect(await ledgerOf(chat.real)).toMatchObject([{ streamed: false }])
    expect((await server.request(0)).body).not.toHaveProperty('stream')
  })

  it('has the call while it runs', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const chat = testChat(server)
    await chat.send(await aConversation(chat.real), 'x')
    await server.request(0)
    expect(await ledgerOf(chat.real)).toMatchObject([{ outcome: 'running' }])
    await chat.activeTurns.endAll('stopped')
  })

  it('that cannot be written does not keep the question from being asked', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('네')) })
    const chat = testChat(server, { change: () => ({ startCall: async () => diskFull }) })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    expect((await chat.finished(sent.answer.id)).content).toBe('네')
    expect(chat.log.lines.map(({ what }) => what)).toEqual(['a call could not be entered'])
  })
})
