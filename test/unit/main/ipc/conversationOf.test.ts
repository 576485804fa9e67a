import { expect, it } from 'vitest'
import { defaultSettings } from '@shared/model/defaultSettings'
import { conversationOf } from '@main/ipc/conversationOf'
import { aTurn, testHistory } from '../../../support/main/testHistory'

it('is found in every event that is about one', async () => {
  const { conversation, answer, message } = await aTurn(testHistory())
  const { id } = conversation
  const turn = { conversation, message, answers: [answer], variants: {} }
  const piece = { conversationId: id, answerId: answer.id, seq: 0, content: 'a', reasoning: '' }
  const found = [
    conversationOf('conversation.changed', { conversation }),
    conversationOf('conversation.deleted', { id }),
    conversationOf('turn.started', { turn }),
    conversationOf('answer.delta', piece),
    conversationOf('answer.finished', { answer }),
    conversationOf('queue.changed', { conversationId: id, queue: { messages: [], held: false } }),
  ]
  expect(found).toEqual(found.map(() => id))
})

it('is none in those about the whole app', () => {
  expect(conversationOf('settings.changed', { settings: defaultSettings })).toBeNull()
  expect(conversationOf('app.command', { command: 'new-chat' })).toBeNull()
})
