import { createAppStore } from '@renderer/store/createStore'
import type { Thread } from '@renderer/store/messages/thread'
import type { AppStore } from '@renderer/store/types'
import type { Conversation } from '@shared/model/conversation'
import type { Message } from '@shared/model/message'
import { type ClientDouble, conversation, createClientDouble, page } from '../clientDouble'

export type OpenChat = {
  client: ClientDouble
  store: AppStore
  chat: Conversation
  /** What is shown, as the store has it now. */
  shown(): Message[]
  thread(): Thread
  /** Loads the conversation with this branch. */
  load(messages: Message[], rest?: Parameters<typeof page>[1]): Promise<void>
}

/** A store with one open conversation of which nothing has been read yet. */
export function openChat(): OpenChat {
  const chat = conversation()
  const client = createClientDouble()
  const store = createAppStore(client)
  store.setState({ tabs: [chat.id], activeTab: chat.id, conversations: { [chat.id]: chat } })
  const thread = (): Thread => {
    const found = store.getState().threads[chat.id]
    if (found === undefined) throw new Error('the conversation was not read')
    return found
  }
  return {
    client,
    store,
    chat,
    thread,
    shown: () => store.getState().threads[chat.id]?.messages ?? [],
    load: async (messages, rest) => {
      client.handlers['conversations.messages'] = () => page(messages, rest)
      await store.getState().loadMessages(chat.id)
    },
  }
}

/** A branch of a question and the messages that follow, each one the child of the one before. */
export function branch<M extends Message[]>(...messages: M): M {
  return messages.map((message, index) => ({
    ...message,
    parentId: messages[index - 1]?.id ?? null,
  })) as M
}
