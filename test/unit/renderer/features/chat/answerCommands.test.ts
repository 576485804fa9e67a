import { beforeEach, expect, test } from 'vitest'
import { copyLastAnswer, lastAnswer, retryLastAnswer } from '@renderer/features/chat/answerCommands'
import { newLiveText } from '@renderer/store/liveText'
import { answer, ok, question, turn } from '../../store/clientDouble'
import { branch, openChat, type OpenChat } from '../../store/messages/openChat'

let open: OpenChat

beforeEach(() => {
  open = openChat()
  open.client.handlers['app.copyText'] = () => ok(null)
})

const state = () => open.store.getState()

test('the last answer is the last on the shown branch, whatever stands below it', async () => {
  const [asked, given, next] = branch(question('c'), answer('c', { status: 'complete' }), question('c'))
  expect(lastAnswer(state(), open.chat.id)).toBeNull()
  await open.load([asked, given, next])
  expect(lastAnswer(state(), open.chat.id)).toEqual(given)
})

test('it is copied as it was written, while it streams as far as it has come', async () => {
  const [asked, streaming] = branch(question(open.chat.id), answer(open.chat.id))
  await open.load([asked, streaming])
  copyLastAnswer(state(), open.chat.id)
  expect(open.client.callsOf('app.copyText')).toEqual([])
  open.store.setState({ live: { [streaming.id]: { ...newLiveText(open.chat.id), content: '**so** far' } } })
  copyLastAnswer(state(), open.chat.id)
  state().receiveAnswer({ ...streaming, status: 'complete', content: '**all**' })
  copyLastAnswer(state(), open.chat.id)
  expect(open.client.callsOf('app.copyText')).toEqual([{ text: '**so** far' }, { text: '**all**' }])
})

test('it is asked for again once it has ended', async () => {
  const [asked, streaming] = branch(question(open.chat.id), answer(open.chat.id))
  await open.load([asked, streaming])
  retryLastAnswer(state(), open.chat.id)
  expect(open.client.callsOf('chat.retry')).toEqual([])
  state().receiveAnswer({ ...streaming, status: 'stopped' })
  open.client.handlers['chat.retry'] = () =>
    ok({ state: 'started', turn: turn(open.chat, null, [answer(open.chat.id, { parentId: asked.id })]) })
  retryLastAnswer(state(), open.chat.id)
  expect(open.client.callsOf('chat.retry')).toMatchObject([{ answerId: streaming.id }])
})
