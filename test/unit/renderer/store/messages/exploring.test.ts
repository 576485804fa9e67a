import { beforeEach, describe, expect, test } from 'vitest'
import { answer, ok, page, question } from '../clientDouble'
import { branch, openChat, type OpenChat } from './openChat'

let open: OpenChat

beforeEach(() => {
  open = openChat()
})

const state = () => open.store.getState()
const messages = branch(question('c'), answer('c', { status: 'complete' }), question('c'))
const [first, second, third] = messages

describe('the whole branch', () => {
  test('is read page by page, the end first', async () => {
    open.client.handlers['conversations.messages'] = ({ before }) =>
      before === null ? page([second, third], { hasOlder: true }) : page([first])
    const counts: number[] = []
    const read = await state().readBranch(open.chat.id, { onProgress: (count) => counts.push(count) })
    expect(read).toEqual(messages)
    expect(counts).toEqual([2, 3])
    expect(open.client.callsOf('conversations.messages')).toMatchObject([
      { before: null },
      { before: second.id },
    ])
    // What is printed or copied is not kept.
    expect(state().threads[open.chat.id]).toBeUndefined()
  })

  test('is given up when nobody wants it any more', async () => {
    const abort = new AbortController()
    open.client.handlers['conversations.messages'] = () => page([second, third], { hasOlder: true })
    const onProgress = (): void => abort.abort()
    expect(await state().readBranch(open.chat.id, { signal: abort.signal, onProgress })).toBeNull()
    expect(open.client.callsOf('conversations.messages')).toHaveLength(2)
  })

  test('that cannot be read is said once', async () => {
    const error = { code: 'busy', message: 'locked' } as const
    open.client.handlers['conversations.messages'] = () => ({ ok: false, error })
    expect(await state().readBranch(open.chat.id)).toBeNull()
    expect(state().notices).toHaveLength(1)
  })
})

test('a search that was overtaken is none', async () => {
  const query = { text: 'a', matchCase: false, wholeWord: false }
  open.client.handlers['conversations.find'] = () => ok(null)
  expect(await state().find(open.chat.id, query)).toBeNull()
  const found = [{ messageId: first.id, content: 1, reasoning: 0 }]
  open.client.handlers['conversations.find'] = () => ok({ messages: found })
  expect(await state().find(open.chat.id, query)).toEqual(found)
  expect(open.client.callsOf('conversations.find').at(-1)).toEqual({ id: open.chat.id, query })
})

test('a title that is too long for the name of a file is cut', async () => {
  open.client.handlers['windows.savePdf'] = () => ok(null)
  await state().savePdf('a'.repeat(500))
  expect(open.client.callsOf('windows.savePdf')).toEqual([{ name: 'a'.repeat(300) }])
})

test('who wants to see a message twice gets there twice', async () => {
  state().bringIntoView(open.chat.id, first.id)
  expect(state().threads).toEqual({})
  await open.load(messages)
  state().bringIntoView(open.chat.id, first.id)
  const before = open.thread().wanted
  expect(before).toEqual({ messageId: first.id })
  state().bringIntoView(open.chat.id, first.id)
  expect(open.thread().wanted).not.toBe(before)
})
