import { describe, expect, it } from 'vitest'
import type { EventPayload } from '@shared/contract'
import { conversationHandlers } from '@main/ipc/handlers/conversationHandlers'
import { testChat } from '../../../support/main/testChat'
import { aConversation, diskFull, freshConversation, value } from '../../../support/main/testHistory'
import {
  answer,
  dropped,
  error,
  inTurn,
  scriptedGateway,
  silent,
  sse,
  stream,
} from '../../../support/scriptedGateway'

const contentOf = (deltas: readonly EventPayload<'answer.delta'>[]): string =>
  deltas.map(({ content }) => content).join('')

const aTextFile = {
  kind: 'text',
  mime: 'text/plain',
  byteSize: 3,
  width: null,
  height: null,
  characters: 3,
  preparedMime: null,
} as const

describe('an answer that does not go well', () => {
  it.each([
    ['stopped', 'stopped'],
    ['closing', 'interrupted'],
  ] as const)('because it is %s keeps its text and is %s', async (why, status) => {
    await using server = await scriptedGateway({
      script: inTurn(stream([sse.text('여기까지'), sse.stall()])),
    })
    const { send, real, events, activeTurns } = testChat(server)
    const sent = await send(await aConversation(real), 'x')
    await events.until('answer.delta')
    await activeTurns.endAll(why)
    expect(await value(real.getAnswer({ id: sent.answer.id }))).toMatchObject({
      status,
      content: '여기까지',
      error: null,
    })
    expect(events.of('answer.finished').map(({ answer: { status: told } }) => told)).toEqual([status])
    expect(await (await server.request(0)).outcome).toBe('clientLeft')
  })

  it('stopped before the first token is stopped and not failed', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const { send, real, activeTurns, events } = testChat(server)
    const sent = await send(await aConversation(real), 'x')
    await server.request(0)
    await activeTurns.endAll('stopped')
    expect(await value(real.getAnswer({ id: sent.answer.id }))).toMatchObject({
      status: 'stopped',
      content: '',
      error: null,
    })
    expect(events.of('answer.delta')).toEqual([])
  })

  it('stopped twice, for two reasons, ends for the first', async () => {
    await using server = await scriptedGateway({ script: inTurn(silent) })
    const { send, real, activeTurns } = testChat(server)
    const sent = await send(await aConversation(real), 'x')
    activeTurns.get(sent.answer.id)?.end('stopped')
    await activeTurns.endAll('closing')
    expect((await value(real.getAnswer({ id: sent.answer.id }))).status).toBe('stopped')
  })

  it.each([
    ['refused', error(402), '', 'no-credit'],
    ['dropped', dropped, '', 'connection-lost'],
    [
      'cut in the middle',
      stream([sse.text('반'), { kind: 'pause', ms: 20 }, sse.drop()]),
      '반',
      'connection-lost',
    ],
    [
      'empty',
      stream([sse.data({ choices: [{ delta: { content: null }, finish_reason: 'stop' }] }), sse.done()]),
      '',
      'empty-answer',
    ],
  ])('because it is %s is failed, with its text and the reason', async (_what, reply, content, code) => {
    await using server = await scriptedGateway({ script: inTurn(reply) })
    const { send, real, events } = testChat(server)
    const sent = await send(await aConversation(real), 'x')
    const { answer: finished } = await events.until('answer.finished')
    expect(finished).toMatchObject({ status: 'failed', content, error: { code } })
    expect(await value(real.getAnswer({ id: sent.answer.id }))).toEqual(finished)
    expect(contentOf(events.of('answer.delta'))).toBe(content)
  })

  it('because it cannot be saved is still shown whole, with the reason', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('소중한 ', '답')) })
    const { send, real, events, log, activeTurns } = testChat(server, {
      change: () => ({ finishAnswer: async () => diskFull, appendToAnswers: async () => diskFull }),
    })
    const sent = await send(await aConversation(real), 'x')
    const { answer: finished } = await events.until('answer.finished')
    expect(finished).toMatchObject({ status: 'failed', content: '소중한 답', error: { code: 'disk-full' } })
    expect(contentOf(events.of('answer.delta'))).toBe('소중한 답')
    expect(
      log.lines.some(({ what, facts }) => what.includes('saved') && facts?.['code'] === 'disk-full'),
    ).toBe(true)
    await new Promise(setImmediate)
    expect(activeTurns.get(sent.answer.id)).toBeUndefined()
  })

  it('because another program held the file is saved once that lets go', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('네')) })
    let refusals = 0
    const chat = testChat(server, {
      change: (history) => ({
        finishAnswer: async (input) => {
          if (refusals > 0) return history.finishAnswer(input)
          refusals += 1
          return { ok: false, error: { code: 'busy', message: 'database is locked' } }
        },
      }),
    })
    const sent = await chat.send(await aConversation(chat.real), 'x')
    expect(await chat.finished(sent.answer.id)).toMatchObject({ status: 'complete', content: '네' })
    expect(refusals).toBe(1)
  })

  it('because a file of it is gone asks nobody', async () => {
    await using server = await scriptedGateway()
    const { send, real, finished } = testChat(server)
    const hash = 'a'.repeat(64)
    await value(real.saveAttachment({ ...aTextFile, hash }))
    const attachments = [{ hash, name: '메모.txt' }]
    const sent = await send(await aConversation(real), 'x', { attachments })
    const { status, error } = await finished(sent.answer.id)
    expect({ status, code: error?.code }).toEqual({ status: 'failed', code: 'not-found' })
    expect(error?.message).toContain('메모.txt')
    expect(server.requests).toEqual([])
  })

  it('in a conversation that is deleted meanwhile stops, and is there with its text when it is restored', async () => {
    await using server = await scriptedGateway({ script: inTurn(stream([sse.text('부분'), sse.stall()])) })
    const { send, real, events, activeTurns, publish } = testChat(server)
    const conversationId = await aConversation(real)
    const sent = await send(conversationId, 'x')
    await events.until('answer.delta')
    const { 'conversations.delete': remove } = conversationHandlers(
      real,
      activeTurns,
      publish,
      () => freshConversation,
      () => 'en',
    )
    await value(remove({ id: conversationId }))
    await events.until('answer.finished')
    expect(await (await server.request(0)).outcome).toBe('clientLeft')
    expect(
      events.of('conversation.changed'),
      'a deleted conversation does not come back into the list',
    ).toEqual([])
    await value(real.restoreConversation({ id: conversationId }))
    expect(await value(real.getAnswer({ id: sent.answer.id }))).toMatchObject({
      status: 'stopped',
      content: '부분',
    })
  })
})
