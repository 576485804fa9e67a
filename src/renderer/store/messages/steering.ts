import type { Variant } from '@shared/contract/chat'
import type { Message } from '@shared/model/message'
import type { MessagesContext } from './parts'

export type Steering = {
  stop(answerId: string): Promise<void>
  stopAll(conversationId: string): Promise<void>
  /** Ends the wait before the next attempt of an answer. */
  retryNow(answerId: string): Promise<void>
  /** The variants of a message in words; null when they could not be read, and the person was told. */
  readVariants(messageId: string): Promise<Variant[] | null>
  /** Shows the branch of another variant. */
  showVariant(conversationId: string, messageId: string): Promise<void>
  /** Opens a new conversation with everything up to this message. */
  fork(messageId: string): Promise<void>
  /** `branch`: everything below it goes along. Offers the undo. Resolves to false when nothing was deleted. */
  deleteMessage(message: Message, scope: 'message' | 'branch'): Promise<boolean>
  undelete(deletionId: string, conversationId: string): Promise<void>
}

/** What a person does to messages that are there. Main changes them; the branch is read anew where it is another one. */
export function createSteering({ client, get }: MessagesContext): Steering {
  return {
    stop: async (answerId) => {
      get().check(await client.call('chat.stop', { answerId }))
    },
    stopAll: async (conversationId) => {
      get().check(await client.call('chat.stopAll', { conversationId }))
    },
    retryNow: async (answerId) => {
      get().check(await client.call('chat.retryNow', { answerId }))
    },
    readVariants: async (messageId) => {
      const result = await client.call('chat.variants', { messageId })
      return get().check(result) ? result.value : null
    },
    showVariant: async (conversationId, messageId) => {
      const result = await client.call('messages.show', { messageId })
      if (!get().check(result)) return
      get().receiveConversation(result.value)
      await get().reloadMessages(conversationId)
    },
    fork: async (messageId) => {
      const result = await client.call('messages.fork', { messageId })
      if (!get().check(result)) return
      get().receiveConversation(result.value)
      get().openTab(result.value.id)
    },
    deleteMessage: async ({ id, conversationId }, scope) => {
      const result = await client.call('messages.delete', { messageId: id, scope })
      if (!get().check(result)) return false
      const { conversation, deletionId } = result.value
      get().receiveConversation(conversation)
      get().notify({ kind: 'messages-deleted', deletionId, conversationId, scope })
      await get().reloadMessages(conversationId)
      return true
    },
    undelete: async (deletionId, conversationId) => {
      const result = await client.call('messages.undelete', { deletionId })
      if (!get().check(result)) return
      get().receiveConversation(result.value)
      await get().reloadMessages(conversationId)
    },
  }
}
