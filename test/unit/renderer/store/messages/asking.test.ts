import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fit } from '@shared/model/fit'
import type { Answer } from '@shared/model/message'
import { answer, conversation, ok, overfull, question, turn } from '../clientDouble'
import { branch, openChat, type OpenChat } from './openChat'

let open: OpenChat

beforeEach(() => {
  open = openChat()
})

const state = () => open.store.getState()
const written = { text: 'a question', attachments: [] }
const begun = () => {
  const [asked, streaming] = branch(question(open.chat.id), answer(open.chat.id))
  return { asked, streaming, sent: { state: 'started', turn: turn(open.chat, asked, [streaming]) } as const }
}
const tooLong = { state: 'too-long', measure: overfull } as const
const dropOldest: Fit = { kind: 'drop-oldest' }

describe('sending', () => {
  test('shows the message and the empty answer that main stored', async () => {
    await open.load([])
    const { asked, streaming, sent } = begun()
    open.client.handlers['chat.send'] = () => ok(sent)
    expect(await state().send(open.chat.id, written)).toBe('sent')
    expect(open.shown()).toEqual([asked, streaming])
    expect(open.client.callsOf('chat.send')).toEqual([
      { conversationId: open.chat.id, ...written, fit: null, columns: null },
    ])
  })

  test('is noted by its answer, which nobody else can bring about', async () => {
    await open.load([])
    const { asked, streaming, sent } = begun()
    state().receiveTurn(turn(open.chat, asked, [streaming]))
    expect(open.thread().asked).toBeNull()
    open.client.handlers['chat.send'] = () => ok(sent)
    await state().send(open.chat.id, written)
    expect(open.thread().asked).toBe(streaming.id)
  })

  test('asks the models of a comparison that was set up here', async () => {
    const columns = ['openai/gpt-5.2', 'upstage/solar'].map((model) => ({ model, parameters: {} }))
    open.store.setState({ comparing: { [open.chat.id]: columns } })
    open.client.handlers['chat.send'] = () => ok(begun().sent)
    await state().send(open.chat.id, written)
    expect(open.client.callsOf('chat.send')[0]).toMatchObject({ columns })
  })

  test('is not undone by a reply that comes after the end of a very short answer', async () => {
    await open.load([])
    const { asked, streaming, sent } = begun()
    const finished: Answer = { ...streaming, status: 'complete', content: 'Yes.' }
    open.client.handlers['chat.send'] = () => {
      state().receiveAnswer(finished)
      return ok(sent)
    }
    await state().send(open.chat.id, written)
    expect(open.shown()).toEqual([asked, finished])
  })

  test('that has to wait hands over the queue', async () => {
    await open.load([])
    const queued = {
      id: crypto.randomUUID(),
      text: 'a question',
      attachments: [],
      columns: null,
      createdAt: 1,
    }
    const queue = { messages: [queued], held: false }
    open.client.handlers['chat.send'] = () => ok({ state: 'queued', queue })
    expect(await state().send(open.chat.id, written)).toBe('queued')
    expect(state().queues[open.chat.id]).toEqual(queue)
    expect(open.shown()).toEqual([])
  })

  test('that fails reports it, so that the text is kept', async () => {
    await open.load([])
    const error = { code: 'disk-full', message: 'no space' } as const
    open.client.handlers['chat.send'] = () => ({ ok: false, error })
    expect(await state().send(open.chat.id, written)).toBe('failed')
    expect(open.shown()).toEqual([])
    expect(state().notices.map(({ notice }) => notice)).toEqual([{ kind: 'error', error }])
  })
})

describe('a question that does not fit', () => {
  const asksFor = (): void => {
    open.client.handlers['chat.send'] = ({ fit }) => ok(fit === null ? tooLong : begun().sent)
  }
  const askedWith = () => open.client.callsOf('chat.send').map((input) => (input as { fit: Fit | null }).fit)

  test('waits for the decision and is sent again with it', async () => {
    asksFor()
    const sending = state().send(open.chat.id, written)
    await vi.waitFor(() =>
      expect(state().tooLong).toEqual({ conversationId: open.chat.id, measure: overfull }),
    )
    state().decideFit({ fit: dropOldest, remember: false })
    expect(await sending).toBe('sent')
    expect(state().tooLong).toBeNull()
    expect(askedWith()).toEqual([null, dropOldest])
  })

  test('is kept when the person takes it back', async () => {
    asksFor()
    const sending = state().send(open.chat.id, written)
    await vi.waitFor(() => expect(state().tooLong).not.toBeNull())
    state().decideFit(null)
    expect(await sending).toBe('kept')
    expect(askedWith()).toEqual([null])
  })

  test('can be decided for all that follow', async () => {
    asksFor()
    open.client.handlers['conversations.setFit'] = ({ fit }) => ok({ ...open.chat, fit })
    const sending = state().send(open.chat.id, written)
    await vi.waitFor(() => expect(state().tooLong).not.toBeNull())
    state().decideFit({ fit: dropOldest, remember: true })
    await sending
    expect(open.client.callsOf('conversations.setFit')).toEqual([{ id: open.chat.id, fit: dropOldest }])
    // Before the question goes out: what main does with it may depend on it.
    expect(open.client.calls.map(({ name }) => name)).toEqual([
      'chat.send',
      'conversations.setFit',
      'chat.send',
    ])
  })

  test('waits for its turn behind another one', async () => {
    const other = conversation()
    asksFor()
    const first = state().send(open.chat.id, written)
    await vi.waitFor(() => expect(state().tooLong).not.toBeNull())
    const second = state().send(other.id, written)
    await vi.waitFor(() => expect(open.client.callsOf('chat.send')).toHaveLength(2))
    // Its reply has come, and everything that follows from it has happened.
    await new Promise((resolve) => setImmediate(resolve))
    expect(state().tooLong?.conversationId).toBe(open.chat.id)
    state().decideFit(null)
    expect(await first).toBe('kept')
    await vi.waitFor(() => expect(state().tooLong?.conversationId).toBe(other.id))
    state().decideFit({ fit: dropOldest, remember: false })
    expect(await second).toBe('sent')
  })

  test('that the gateway refused is asked again with what the person leaves out', async () => {
    const failed = answer(open.chat.id, { status: 'failed' })
    open.client.handlers['chat.measure'] = () => ok(overfull)
    open.client.handlers['chat.retry'] = () => ok(begun().sent)
    const retrying = state().retryShorter(failed)
    await vi.waitFor(() => expect(state().tooLong?.measure).toEqual(overfull))
    state().decideFit({ fit: dropOldest, remember: false })
    expect(await retrying).toBe('sent')
    expect(open.client.callsOf('chat.retry')).toEqual([
      { answerId: failed.id, change: { kind: 'none' }, fit: dropOldest },
    ])
  })
})

describe('asking again', () => {
  test('puts the new answer in the place of the old one and all below it', async () => {
    const [asked, old, next] = branch(
      question(open.chat.id),
      answer(open.chat.id, { status: 'complete' }),
      question(open.chat.id, 'next'),
    )
    await open.load([asked, old, next])
    const again = answer(open.chat.id, { parentId: asked.id, origin: 'retry', model: 'upstage/solar' })
    const variants = { [again.id]: [old.id, again.id] }
    open.client.handlers['chat.retry'] = () =>
      ok({ state: 'started', turn: turn(open.chat, null, [again], variants) })
    const change = { kind: 'model', model: 'upstage/solar' } as const
    expect(await state().retry(old, change)).toBe('sent')
    expect(open.shown()).toEqual([asked, again])
    expect(open.thread().variants).toEqual(variants)
    expect(open.client.callsOf('chat.retry')).toEqual([{ answerId: old.id, change, fit: null }])
  })

  test('with another text puts the new message beside the old one', async () => {
    const [asked, old] = branch(question(open.chat.id), answer(open.chat.id, { status: 'complete' }))
    await open.load([asked, old])
    const [edited, streaming] = branch(question(open.chat.id, 'better'), answer(open.chat.id))
    open.client.handlers['chat.edit'] = () =>
      ok({ state: 'started', turn: turn(open.chat, edited, [streaming]) })
    expect(await state().edit(asked, { text: 'better', attachments: [] })).toBe('sent')
    expect(open.shown()).toEqual([edited, streaming])
    expect(open.client.callsOf('chat.edit')).toEqual([
      { messageId: asked.id, text: 'better', attachments: [], fit: null },
    ])
  })
})

test('an edit keeps what was typed until it is cancelled', () => {
  const asked = question(open.chat.id, 'first')
  state().startEdit(asked)
  state().changeEdit(asked.id, { text: 'second' })
  state().startEdit(asked)
  expect(state().edits[asked.id]).toEqual({ text: 'second', attachments: [], from: 'message' })
  state().cancelEdit(asked.id)
  state().changeEdit(asked.id, { text: 'late' })
  expect(state().edits).toEqual({})
})
