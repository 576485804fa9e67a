import { describe, expect, it, onTestFinished } from 'vitest'
import { file } from '../../../support/main/messages'
import { messageOf, testChat } from '../../../support/main/testChat'
import { aConversation, diskFull, value } from '../../../support/main/testHistory'
import {
  answer,
  error,
  gate,
  inTurn,
  type Reply,
  scriptedGateway,
  sse,
  stream,
} from '../../../support/scriptedGateway'

/** A conversation whose first answer waits for the gate, with messages behind it. */
async function waiting(texts: readonly string[], ...replies: readonly Reply[]) {
  const rest = gate()
  const first = stream([sse.text('하나'), rest.step, sse.finish(), sse.done()])
  const server = await scriptedGateway({ script: inTurn(first, ...replies) })
  onTestFinished(server.close)
  const chat = testChat(server)
  const conversationId = await aConversation(chat.real)
  const sent = await chat.send(conversationId, 'a')
  await chat.events.until('answer.delta')
  for (const text of texts) {
    const queued = await value(chat.queues.send(messageOf(conversationId, text)))
    expect(queued.state).toBe('queued')
  }
  const branch = async () => {
    const page = await value(chat.real.messagePage({ conversationId, before: null, limit: 20 }))
    return page.messages.map(({ content }) => content)
  }
  return { ...chat, server, conversationId, sent, rest, branch }
}

const untilAnswered = ({ events }: Pick<ReturnType<typeof testChat>, 'events'>, text: string) =>
  events.until('answer.finished', ({ answer: { content } }) => content === text)

describe('messages sent while an answer is coming', () => {
  it('wait in view, and go out one after the other as the answers are complete', async () => {
    const chat = await waiting(['b', 'c'], answer('둘'), answer('셋'))
    expect(await value(chat.queues.read(chat.conversationId))).toMatchObject({
      held: false,
      messages: [{ text: 'b' }, { text: 'c' }],
    })
    expect((await chat.branch())[0]).toBe('a')
    chat.rest.open()
    await untilAnswered(chat, '셋')
    expect(await chat.branch()).toEqual(['a', '하나', 'b', '둘', 'c', '셋'])
    expect(chat.events.of('turn.started').map(({ turn }) => turn.message?.content)).toEqual(['b', 'c'])
    expect(chat.events.of('queue.changed').map(({ queue }) => queue.messages.length)).toEqual([1, 2, 1, 0])
  })

  it('are told to the window before anything their answer does', async () => {
    const chat = await waiting(['b'], answer('둘'))
    chat.rest.open()
    await untilAnswered(chat, '둘')
    const { turn } = await chat.events.until('turn.started')
    const about = chat.events.of('answer.progress').filter(({ answerId }) => answerId === turn.answers[0]?.id)
    expect(about.length).toBeGreaterThan(0)
    const names = chat.events.names()
    const before = names.slice(0, names.indexOf('turn.started'))
    const known = before.filter((name) => name === 'answer.progress').length
    const earlier = chat.events.of('answer.progress').slice(0, known)
    expect(earlier.every(({ answerId }) => answerId === chat.sent.answer.id)).toBe(true)
  })

  it.each([
    ['is stopped', undefined],
    ['fails', error(503)],
  ] as const)('are held when an answer %s, until the person lets them go', async (_what, reply) => {
    const replies = reply === undefined ? [answer('둘'), answer('셋')] : [reply, answer('셋')]
    const chat = await waiting(reply === undefined ? ['b'] : ['b', 'c'], ...replies)
    if (reply === undefined) chat.activeTurns.get(chat.sent.answer.id)?.end('stopped')
    else chat.rest.open()
    await chat.events.until('queue.changed', ({ queue }) => queue.held)
    const left = await value(chat.queues.read(chat.conversationId))
    expect(left).toMatchObject({ held: true, messages: [{}] })
    const resumed = await value(chat.queues.resume(chat.conversationId))
    expect(resumed.messages).toEqual([])
    await untilAnswered(chat, reply === undefined ? '둘' : '셋')
  })

  it('are held after a restart', async () => {
    await using server = await scriptedGateway({ script: inTurn(answer('하나')) })
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    await value(chat.real.enqueue({ conversationId, text: '어제', attachments: [], columns: null }))
    expect(await value(chat.queues.read(conversationId))).toMatchObject({ held: true })
    const sent = await chat.send(conversationId, 'a')
    await chat.finished(sent.answer.id)
    await chat.idle(conversationId)
    expect(await value(chat.queues.read(conversationId))).toMatchObject({
      held: true,
      messages: [{ text: '어제' }],
    })
  })

  it('can be changed and taken back', async () => {
    const chat = await waiting(['b', 'c'], answer('둘'))
    const [first, second] = (await value(chat.queues.read(chat.conversationId))).messages
    await value(chat.queues.edit({ id: first?.id ?? '', text: 'B' }))
    expect((await value(chat.queues.remove({ id: second?.id ?? '' }))).messages).toMatchObject([
      { text: 'B' },
    ])
    chat.rest.open()
    await untilAnswered(chat, '둘')
    expect(await chat.branch()).toEqual(['a', '하나', 'B', '둘'])
  })

  it('stay when they could not be sent, and are held', async () => {
    const rest = gate()
    const slow = stream([sse.text('하나'), rest.step, sse.finish(), sse.done()])
    await using server = await scriptedGateway({ script: inTurn(slow) })
    let full = false
    const chat = testChat(server, {
      change: (history) => ({
        beginTurn: async (input) => (full ? diskFull : history.beginTurn(input)),
      }),
    })
    const conversationId = await aConversation(chat.real)
    await chat.send(conversationId, 'a')
    await chat.events.until('answer.delta')
    await value(chat.queues.send(messageOf(conversationId, 'b')))
    full = true
    rest.open()
    const { queue } = await chat.events.until('queue.changed', ({ queue: { held } }) => held)
    expect(queue.messages).toMatchObject([{ text: 'b' }])
  })

  it('are not changed any more while they are being sent: the change would be lost', async () => {
    const rest = gate()
    const slow = stream([sse.text('하나'), rest.step, sse.finish(), sse.done()])
    await using server = await scriptedGateway({ script: inTurn(slow, answer('둘')) })
    const refused: unknown[] = []
    const chat = testChat(server, {
      change: (history) => ({
        beginTurn: async (input) => {
          const { queuedId } = input
          if (queuedId !== null) {
            refused.push(await chat.queues.edit({ id: queuedId, text: 'B' }))
            refused.push(await chat.queues.remove({ id: queuedId }))
          }
          return history.beginTurn(input)
        },
      }),
    })
    const conversationId = await aConversation(chat.real)
    await chat.send(conversationId, 'a')
    await chat.events.until('answer.delta')
    await value(chat.queues.send(messageOf(conversationId, 'b')))
    rest.open()
    await untilAnswered(chat, '둘')
    const notFound = { ok: false, error: { code: 'not-found' } }
    expect(refused).toMatchObject([notFound, notFound])
    expect((await chat.events.until('turn.started')).turn.message?.content).toBe('b')
  })

  it('are held behind one that did not go out after all', async () => {
    const storing = gate()
    const stored = storing.step
    await using server = await scriptedGateway()
    const chat = testChat(server, {
      change: () => ({
        beginTurn: async () => {
          if (stored.kind === 'wait') await stored.until
          return diskFull
        },
      }),
    })
    const conversationId = await aConversation(chat.real)
    const first = chat.queues.send(messageOf(conversationId, 'a'))
    expect(await value(chat.queues.send(messageOf(conversationId, 'b')))).toMatchObject({ state: 'queued' })
    storing.open()
    expect(await first).toEqual(diskFull)
    expect(await value(chat.queues.read(conversationId))).toMatchObject({ held: true, messages: [{}] })
    expect(server.requests).toEqual([])
  })

  it('go out at once when the answer ended while they were being stored', async () => {
    const rest = gate()
    const slow = stream([sse.text('하나'), rest.step, sse.finish(), sse.done()])
    await using server = await scriptedGateway({ script: inTurn(slow, answer('둘')) })
    const chat = testChat(server, {
      change: (history) => ({
        enqueue: async (input) => {
          rest.open()
          await chat.idle(input.conversationId)
          return history.enqueue(input)
        },
      }),
    })
    const conversationId = await aConversation(chat.real)
    await chat.send(conversationId, 'a')
    await chat.events.until('answer.delta')
    await value(chat.queues.send(messageOf(conversationId, 'b')))
    await untilAnswered(chat, '둘')
    expect(server.requests).toHaveLength(2)
  })

  it('wait behind those that are held', async () => {
    const rest = gate()
    const slow = stream([sse.text('하나'), rest.step, sse.finish(), sse.done()])
    await using server = await scriptedGateway({ script: inTurn(slow) })
    const chat = testChat(server)
    const conversationId = await aConversation(chat.real)
    await value(chat.real.enqueue({ conversationId, text: '어제', attachments: [], columns: null }))
    await chat.send(conversationId, 'a')
    await chat.events.until('answer.delta')
    await value(chat.queues.send(messageOf(conversationId, 'b')))
    rest.open()
    await chat.idle(conversationId)
    expect(await value(chat.queues.read(conversationId))).toMatchObject({
      held: true,
      messages: [{ text: '어제' }, { text: 'b' }],
    })
  })

  it('take their files along', async () => {
    const rest = gate()
    const slow = stream([sse.text('하나'), rest.step, sse.finish(), sse.done()])
    await using server = await scriptedGateway({ script: inTurn(slow, answer('둘')) })
    const chat = testChat(server, {
      attachments: { read: async () => ({ ok: true, value: { kind: 'text', text: '파일의 글' } }) },
    })
    const { name, ...stored } = file('notes.txt', { hash: 'a'.repeat(64) })
    await value(chat.real.saveAttachment({ ...stored, preparedMime: null }))
    const conversationId = await aConversation(chat.real)
    await chat.send(conversationId, 'a')
    await chat.events.until('answer.delta')
    const attachments = [{ hash: stored.hash, name }]
    await value(chat.queues.send(messageOf(conversationId, 'b', { attachments })))
    rest.open()
    await untilAnswered(chat, '둘')
    expect(JSON.stringify((await server.request(1)).body)).toContain('파일의 글')
    expect((await chat.events.until('turn.started')).turn.message?.attachments).toMatchObject([{ name }])
  })

  it('may be comparisons, which go to each of their models', async () => {
    const chat = await waiting([], answer('둘'), answer('셋'))
    const columns = [
      { model: 'openai/gpt-5.2', parameters: {} },
      { model: 'upstage/solar-pro3', parameters: { temperature: 0.1 } },
    ]
    const sent = await value(chat.queues.send(messageOf(chat.conversationId, 'x', { columns })))
    expect(sent).toMatchObject({ state: 'queued', queue: { messages: [{ text: 'x', columns }] } })
    chat.rest.open()
    const { turn } = await chat.events.until('turn.started')
    expect(turn.answers).toMatchObject([
      { model: 'openai/gpt-5.2', origin: 'compare', parameters: {} },
      { model: 'upstage/solar-pro3', origin: 'compare', parameters: { temperature: 0.1 } },
    ])
    await chat.idle(chat.conversationId)
  })
})
