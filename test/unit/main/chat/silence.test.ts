import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../../support/main/ledger'
import { testChat } from '../../../support/main/testChat'
import { aConversation } from '../../../support/main/testHistory'
import { answer, gate, inTurn, scriptedGateway, silent, sse, stream } from '../../../support/scriptedGateway'

type Chat = ReturnType<typeof testChat>

const kinds = ({ events }: Chat) => events.of('answer.progress').map(({ progress }) => progress.kind)
const untilDoing = ({ events }: Chat, kind: string) =>
  events.until('answer.progress', ({ progress }) => progress.kind === kind)

describe('an answer that goes quiet', () => {
  it('says so after 20 seconds, and goes on when something comes', async () => {
    const rest = gate()
    await using server = await scriptedGateway({
      script: inTurn(stream([sse.text('처음 '), rest.step, sse.text('끝'), sse.finish(), sse.done()])),
    })
    const chat = testChat(server, { settings: { stallLimitSeconds: 60 } })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await chat.events.until('answer.delta')
    chat.clock.advance(20_000)
    const { progress } = await untilDoing(chat, 'stalled')
    expect(progress).toMatchObject({ endsAt: chat.clock.now() + 40_000 })
    rest.open()
    expect(await chat.finished(sent.answer.id)).toMatchObject({ status: 'complete', content: '처음 끝' })
    expect(kinds(chat)).toEqual(['streaming', 'stalled', 'streaming'])
  })

  it('is given up at the limit, with its text, and the connection is closed', async () => {
    await using server = await scriptedGateway({
      script: inTurn(stream([sse.text('여기까지'), sse.stall()])),
    })
    const chat = testChat(server, { settings: { stallLimitSeconds: 60, retries: 3 } })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await chat.events.until('answer.delta')
    chat.clock.advance(60_000)
    expect(await chat.finished(sent.answer.id)).toMatchObject({
      status: 'failed',
      content: '여기까지',
      error: { code: 'stalled' },
      usage: { estimated: true },
    })
    expect(await (await server.request(0)).outcome).toBe('clientLeft')
    expect(await ledgerOf(chat.real)).toMatchObject([
      { outcome: 'failed', errorCode: 'stalled', estimated: true },
    ])
  })

  it('before its first word is given up too, and not asked again: it may be written somewhere', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const chat = testChat(server, { settings: { stallLimitSeconds: 60, retries: 3 } })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await server.request(0)
    chat.clock.advance(60_000)
    expect(await chat.finished(sent.answer.id)).toMatchObject({
      status: 'failed',
      error: { code: 'stalled' },
    })
    expect(kinds(chat)).toEqual(['stalled'])
    expect(server.requests).toHaveLength(1)
  })

  it('is waited for without end where the settings say so', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const chat = testChat(server, { settings: { stallLimitSeconds: null } })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    await server.request(0)
    chat.clock.advance(24 * 60 * 60 * 1000)
    expect(chat.activeTurns.get(sent.answer.id)?.progress()).toMatchObject({ kind: 'stalled', endsAt: null })
    chat.activeTurns.get(sent.answer.id)?.end('stopped')
    expect((await chat.finished(sent.answer.id)).status).toBe('stopped')
  })
})

describe('a machine that wakes up', () => {
  it('gives up what does not move in 10 seconds, and leaves the rest', async () => {
    const rest = gate()
    await using server = await scriptedGateway({
      script: inTurn(
        stream([sse.text('죽은 '), sse.stall()]),
        stream([sse.text('산 '), rest.step, sse.text('답'), { kind: 'stall' }]),
      ),
    })
    const chat = testChat(server)
    const dead = await chat.send(await aConversation(chat.real), 'a')
    await chat.events.until('answer.delta', ({ answerId }) => answerId === dead.answer.id)
    const alive = await chat.send(await aConversation(chat.real), 'b')
    await chat.events.until('answer.delta', ({ answerId }) => answerId === alive.answer.id)
    chat.woken()
    rest.open()
    await chat.events.until('answer.delta', ({ content }) => content.includes('답'))
    chat.clock.advance(10_000)
    expect(await chat.finished(dead.answer.id)).toMatchObject({
      status: 'failed',
      content: '죽은 ',
      error: { code: 'suspended' },
    })
    expect(chat.activeTurns.get(alive.answer.id)?.progress().kind).toBe('streaming')
    chat.activeTurns.get(alive.answer.id)?.end('stopped')
    await chat.finished(alive.answer.id)
  })

  it('is not deceived by its own notice of silence', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const chat = testChat(server)
    const sent = await chat.send(await aConversation(chat.real), 'a')
    await server.request(0)
    chat.clock.advance(15_000)
    chat.woken()
    chat.clock.advance(10_000)
    expect((await chat.finished(sent.answer.id)).error?.code).toBe('suspended')
    expect(chat.events.of('answer.progress').map(({ progress }) => progress.kind)).toContain('stalled')
  })

  it('leaves what had not been asked yet', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent, answer('네')) })
    const chat = testChat(server, { settings: { parallelCalls: 1 } })
    const first = await chat.send(await aConversation(chat.real), 'a')
    await server.request(0)
    const second = await chat.send(await aConversation(chat.real), 'b')
    await untilDoing(chat, 'queued')
    chat.woken()
    chat.clock.advance(10_000)
    expect((await chat.finished(first.answer.id)).error?.code).toBe('suspended')
    expect((await chat.finished(second.answer.id)).content).toBe('네')
  })

  it('has nothing to do when nothing was under way', async () => {
    await using server = await scriptedGateway()
    const chat = testChat(server)
    chat.woken()
    expect(chat.clock.pending()).toEqual([])
  })
})
