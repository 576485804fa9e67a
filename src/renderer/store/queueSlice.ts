import type { Result } from '@shared/appError'
import type { MessageQueue } from '@shared/model/queue'
import { textBehind } from './draftText'
import type { SliceContext } from './types'

export type QueueSlice = {
  /** Messages that wait for an answer to end, by conversation. */
  queues: Record<string, MessageQueue>
  /** What waiting messages are being changed to, by message. It stands here because another tab takes their rows away. */
  queueEdits: Record<string, string>

  /** Begins a change, or goes on with it. */
  typeQueued(id: string, text: string): void
  cancelQueued(id: string): void
  /** Resolves to false when it was not changed; what was typed is kept then. */
  editQueued(conversationId: string, id: string, text: string): Promise<boolean>
  removeQueued(conversationId: string, id: string): Promise<void>
  /** Sends the first message of a queue that is held. */
  resumeQueue(conversationId: string): Promise<void>
  receiveQueue(conversationId: string, queue: MessageQueue): void
}

export function createQueueSlice({ client, set, get }: SliceContext): QueueSlice {
  const change = async (
    conversationId: string,
    call: () => Promise<Result<MessageQueue>>,
  ): Promise<boolean> => {
    const before = get().queues[conversationId]
    const result = await call()
    if (!get().check(result)) return false
    // An event that came meanwhile can be newer than this reply.
    if (get().queues[conversationId] === before) get().receiveQueue(conversationId, result.value)
    return true
  }
  const cancel = (id: string): void =>
    set(({ queueEdits }) => {
      const { [id]: _ended, ...others } = queueEdits
      return { queueEdits: others }
    })

  return {
    queues: {},
    queueEdits: {},

    typeQueued: (id, text) => set(({ queueEdits }) => ({ queueEdits: { ...queueEdits, [id]: text } })),
    cancelQueued: cancel,
    editQueued: async (conversationId, id, text) => {
      const isChanged = await change(conversationId, () => client.call('queue.edit', { id, text }))
      if (isChanged) cancel(id)
      return isChanged
    },
    removeQueued: async (conversationId, id) => {
      await change(conversationId, () => client.call('queue.remove', { id }))
    },
    resumeQueue: async (conversationId) => {
      await change(conversationId, () => client.call('queue.resume', { conversationId }))
    },
    receiveQueue: (conversationId, queue) => {
      const left = new Set(queue.messages.map(({ id }) => id))
      const gone = get().queues[conversationId]?.messages.filter(({ id }) => !left.has(id)) ?? []
      set(({ queues }) => ({ queues: { ...queues, [conversationId]: queue } }))
      for (const { id, text } of gone) {
        const typed = get().queueEdits[id]
        if (typed === undefined) continue
        cancel(id)
        // It was sent as it was, before the change of it was saved: what was typed must not go with it.
        if (typed !== text) get().setDraft(conversationId, textBehind(get().drafts[conversationId], typed))
      }
    },
  }
}
