import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../../support/main/ledger'
import { messageOf, testChat } from '../../../support/main/testChat'
import { aConversation, freshConversation, value } from '../../../support/main/testHistory'
import { answer, error, gate, inTurn, scriptedGateway, sse, stream } from '../../../support/scriptedGateway'

const otherConnection = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('a wallet that is empty', () => {
  it('ends what waits for a place unsent, says so once, and holds the queues', async () => {
    const refusal = gate()
    const refused = stream([refusal.step, sse.data({ statusCode: 402, message: 'no credit' })])
    await using server = await scriptedGateway({ script: inTurn(refused, answer('다른 지갑')) })
    const chat = testChat(server, { settings: { parallelCalls: 1 } })
    const conversations = [await aConversation(chat.real), await aConversation(chat.real)] as const
    const first = await chat.send(conversations[0], 'a')
    await server.request(0)
    const second = await chat.send(conversations[1], 'b')
    await value(chat.queues.send(messageOf(conversations[1], 'c')))
    const elsewhere = await value(
      chat.real.createConversation({ ...freshConversation, connectionId: otherConnection }),
    )
    const third = await chat.send(elsewhere.id, 'd')
    await chat.events.until(
      'answer.progress',
      ({ answerId, progress }) => answerId === third.answer.id && progress.kind === 'queued',
    )
    refusal.open()

    expect(await chat.finished(first.answer.id)).toMatchObject({
      status: 'failed',
      error: { code: 'no-credit' },
    })
    expect(await chat.finished(second.answer.id)).toMatchObject({
      status: 'stopped',
      content: '',
      usage: null,
      error: { code: 'not-sent' },
    })
    // Another connection is another wallet.
    expect((await chat.finished(third.answer.id)).content).toBe('다른 지갑')
    expect(chat.events.of('calls.halted')).toEqual([{ answers: 1 }])
    expect(await value(chat.queues.read(conversations[1]))).toMatchObject({
      held: true,
      messages: [{ text: 'c' }],
    })
    expect(await ledgerOf(chat.real)).toMatchObject([
      { outcome: 'failed', errorCode: 'no-credit', connectionId: 'default' },
      { outcome: 'complete', connectionId: otherConnection },
    ])
  })

  it('ends the countdown of a call that was to be made again', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(503), error(402)) })
    const chat = testChat(server, { settings: { retries: 3 } })
    const first = await chat.send(await aConversation(chat.real), 'a')
    await chat.events.until('answer.progress', ({ progress }) => progress.kind === 'retrying')
    const second = await chat.send(await aConversation(chat.real), 'b')
    expect((await chat.finished(second.answer.id)).error?.code).toBe('no-credit')
    expect((await chat.finished(first.answer.id)).error?.code).toBe('not-sent')
    expect(chat.events.of('calls.halted')).toEqual([{ answers: 1 }])
    expect(server.requests).toHaveLength(2)
  })

  it('lets the next message out as usual: that is how the person finds out', async () => {
    await using server = await scriptedGateway({ script: inTurn(error(402), answer('다시 된다')) })
    const chat = testChat(server, { settings: { retries: 3 } })
    const conversationId = await aConversation(chat.real)
    const first = await chat.send(conversationId, 'a')
    expect((await chat.finished(first.answer.id)).error?.code).toBe('no-credit')
    await chat.idle(conversationId)
    const second = await chat.send(conversationId, 'b')
    expect((await chat.finished(second.answer.id)).content).toBe('다시 된다')
    expect(chat.events.of('calls.halted'), 'nothing was waiting').toEqual([])
  })
})
