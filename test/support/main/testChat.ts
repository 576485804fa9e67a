import { fail, ok } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import type { StartedTurn } from '@shared/contract/chat'
import { defaultSettings, type Settings } from '@shared/model/defaultSettings'
import type { Answer, UserMessage } from '@shared/model/message'
import type { AttachmentStore } from '@main/attachments/attachmentStore'
import { composeChat } from '@main/composeChat'
import type { ConnectionRegistry } from '@main/connection/connections'
import type { History } from '@main/history/history'
import { onlineGateway, targetOf } from './askGateway'
import { manualClock } from './manualClock'
import { recordedEvents } from './recordedEvents'
import { recordedLog } from './recordedLog'
import { testHistory, value } from './testHistory'

export type TestChatOptions = {
  /** Replaces operations of the real history, to let them fail. */
  change?: (history: History) => Partial<History>
  settings?: Partial<Settings>
  attachments?: Pick<AttachmentStore, 'read'>
  target?: ConnectionRegistry['target']
}

type Send = ParsedInput<'chat.send'>

/** A message as the composer sends it. */
export function messageOf(conversationId: string, text: string, more: Partial<Send> = {}): Send {
  return { conversationId, text, attachments: [], fit: null, columns: null, ...more }
}

/**
 * Asking with its real parts: history, turns, slots, queues, writers and the gateway's client; only the windows, which
 * hear what is published, and the time between attempts are the test's own. Nothing is repeated by itself unless the
 * settings say so.
 * @param server who is asked
 */
export function testChat(server: { baseUrl: string }, options: TestChatOptions = {}) {
  const real = testHistory()
  const history: History = { ...real, ...options.change?.(real) }
  const events = recordedEvents()
  const log = recordedLog()
  const clock = manualClock()
  const settings: Settings = { ...defaultSettings, retries: 0, ...options.settings }
  const missing = async () => fail({ code: 'not-found', message: 'no such file' })
  const parts = { history, log, clock, publish: events.publish }
  const room = composeChat({
    ...parts,
    settings: { get: () => settings },
    attachments: options.attachments ?? { read: missing },
    connections: {
      target: options.target ?? (async (id) => ok({ ...targetOf(server), id: id === null ? 'default' : id })),
    },
    gateway: async () => onlineGateway(),
  })

  /** Sends what has to go out at once. */
  const send = async (conversationId: string, text: string, more: Partial<Send> = {}) =>
    started(await value(room.queues.send(messageOf(conversationId, text, more))))
  /** Waits until no turn runs in the conversation any more. */
  const idle = async (conversationId: string): Promise<void> => {
    while (room.chat.isBusy(conversationId)) await new Promise(setImmediate)
  }
  /** Waits for the end of an answer and returns it as it is stored. */
  const finished = async (answerId: string): Promise<Answer> => {
    await events.until('answer.finished', ({ answer }) => answer.id === answerId)
    return value(real.getAnswer({ id: answerId }))
  }
  return { ...parts, ...room, events, real, settings, send, idle, finished }
}

/** A turn that has begun, with its first answer; fails the test when it has not begun. */
export function started(sent: { state: string; turn?: StartedTurn }) {
  if (sent.turn === undefined) throw new Error(`not started but ${sent.state}`)
  const [answer] = sent.turn.answers
  if (answer === undefined) throw new Error('a turn without an answer')
  // Most tests ask a question; those that ask again look at the turn itself.
  return { ...sent.turn, answer, message: sent.turn.message as UserMessage }
}
