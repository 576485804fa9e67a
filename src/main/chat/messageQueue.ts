import { fail, ok, type Result } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import type { Sent } from '@shared/contract/chat'
import type { Answer } from '@shared/model/message'
import type { MessageQueue, QueuedMessage } from '@shared/model/queue'
import type { History } from '../history/history'
import type { Publish } from '../ipc/publish'
import type { Log } from '../logging/log'
import type { Chat } from './chat'

export type MessageQueues = {
  /** Sends a message, or puts it behind the answer that is coming. */
  send(input: ParsedInput<'chat.send'>): Promise<Result<Sent>>
  read(conversationId: string): Promise<Result<MessageQueue>>
  edit(input: ParsedInput<'queue.edit'>): Promise<Result<MessageQueue>>
  remove(input: ParsedInput<'queue.remove'>): Promise<Result<MessageQueue>>
  resume(conversationId: string): Promise<Result<MessageQueue>>
  /** Nothing of this conversation goes out by itself until the person says so. */
  hold(conversationId: string): Promise<void>
  /** All answers to a question have ended: if each is complete, the next message goes out. */
  ended(conversationId: string, answers: readonly Answer[]): Promise<void>
}

export type QueueParts = {
  history: History
  chat: Pick<Chat, 'send' | 'isBusy'>
  publish: Publish
  log: Log
}

/**
 * Messages that were sent while an answer was coming. Whether a queue flows is not stored: after a restart all of them are
 * held, since nobody expects an app that was opened to send something by itself.
 */
export function createMessageQueues({ history, chat, publish, log }: QueueParts): MessageQueues {
  const flowing = new Set<string>()
  /** Queued messages that are being sent: what was changed about one now would be lost. */
  const leaving = new Set<string>()

  const queueOf = (conversationId: string, messages: QueuedMessage[]): MessageQueue => ({
    messages,
    held: messages.length > 0 && !flowing.has(conversationId),
  })
  const announce = (conversationId: string, messages: QueuedMessage[]): MessageQueue => {
    const queue = queueOf(conversationId, messages)
    publish('queue.changed', { conversationId, queue })
    return queue
  }
  const announceStored = async (conversationId: string): Promise<void> => {
    const stored = await history.getQueue({ conversationId })
    if (stored.ok) announce(conversationId, stored.value)
  }

  /** Sends the first one, if the queue flows and nothing else is under way. */
  const next = async (conversationId: string): Promise<void> => {
    const stored = await history.getQueue({ conversationId })
    if (!stored.ok || !flowing.has(conversationId) || chat.isBusy(conversationId)) return
    const [first] = stored.value
    if (first === undefined) return
    const { id: queuedId, text, columns } = first
    const attachments = first.attachments.map(({ hash, name }) => ({ hash, name }))
    const message = { conversationId, text, attachments, fit: null, columns, queuedId }
    leaving.add(queuedId)
    const sent = await chat.send(message)
    leaving.delete(queuedId)
    if (sent.ok && sent.value.state === 'started') {
      publish('turn.started', { turn: sent.value.turn })
    } else {
      flowing.delete(conversationId)
      if (!sent.ok) log.error('a queued message was not sent', sent.error.message, { code: sent.error.code })
    }
    await announceStored(conversationId)
  }

  const enqueue = async (input: ParsedInput<'chat.send'>): Promise<Result<Sent>> => {
    const { conversationId, text, attachments, columns } = input
    if (text.trim() === '' && attachments.length === 0)
      return fail({ code: 'bad-request', message: 'there is nothing to send' })
    const stored = await history.enqueue({ conversationId, text, attachments, columns })
    if (!stored.ok) return stored
    // Behind others it waits as they do.
    if (stored.value.length === 1) flowing.add(conversationId)
    const queue = announce(conversationId, stored.value)
    // The answer may have ended while the message was being stored.
    if (!chat.isBusy(conversationId)) void next(conversationId)
    return ok({ state: 'queued', queue })
  }

  const hold: MessageQueues['hold'] = async (conversationId) => {
    if (flowing.delete(conversationId)) await announceStored(conversationId)
  }

  const change = async (
    id: string,
    apply: () => Promise<Result<{ conversationId: string; messages: QueuedMessage[] }>>,
  ): Promise<Result<MessageQueue>> => {
    if (leaving.has(id)) return fail({ code: 'not-found', message: 'this message is being sent' })
    const changed = await apply()
    return changed.ok ? ok(announce(changed.value.conversationId, changed.value.messages)) : changed
  }

  const sendNow = async (input: ParsedInput<'chat.send'>): Promise<Result<Sent>> => {
    const sent = await chat.send({ ...input, queuedId: null })
    // What was sent meanwhile would wait for the end of an answer that never began.
    if (!sent.ok || sent.value.state !== 'started') await hold(input.conversationId)
    return sent
  }

  const read: MessageQueues['read'] = async (conversationId) => {
    const stored = await history.getQueue({ conversationId })
    return stored.ok ? ok(queueOf(conversationId, stored.value)) : stored
  }

  return {
    read,
    hold,
    send: (input) => (chat.isBusy(input.conversationId) ? enqueue(input) : sendNow(input)),
    edit: (input) => change(input.id, () => history.editQueued(input)),
    remove: (input) => change(input.id, () => history.removeQueued(input)),
    resume: async (conversationId) => {
      flowing.add(conversationId)
      await next(conversationId)
      return read(conversationId)
    },
    ended: (conversationId, answers) =>
      answers.every(({ status }) => status === 'complete') ? next(conversationId) : hold(conversationId),
  }
}
