import { ok } from '@shared/appError'
import type { ActiveTurns } from '../../chat/activeTurns'
import { readMessagePage } from '../../chat/readMessagePage'
import type { History } from '../../history/history'
import type { Publish } from '../publish'
import type { Handlers } from '../router'

type ConversationCall = Extract<keyof Handlers, `conversations.${string}` | `tabs.${string}`>

export function conversationHandlers(
  history: History,
  activeTurns: ActiveTurns,
  publish: Publish,
): Pick<Handlers, ConversationCall> {
  return {
    'conversations.list': (input) => history.listConversations(input),
    'conversations.create': async ({ model }) => {
      // A conversation nobody wrote in is as good as a new one; a list full of empty ones helps nobody.
      const empty = await history.findEmptyConversation()
      if (empty.ok && empty.value !== null) {
        const { id } = empty.value
        return model === null ? ok(empty.value) : history.setModel({ id, model })
      }
      return history.createConversation({ model })
    },
    'conversations.rename': (input) => history.renameConversation(input),
    'conversations.setModel': (input) => history.setModel(input),
    'conversations.setSystemPrompt': (input) => history.setSystemPrompt(input),
    'conversations.delete': async ({ id }) => {
      const deleted = await history.deleteConversation({ id })
      if (!deleted.ok) return deleted
      activeTurns.ofConversation(id).forEach((turn) => turn.end('stopped'))
      publish('conversation.deleted', { id })
      return deleted
    },
    'conversations.restore': ({ id }) => history.restoreConversation({ id }),
    'conversations.messages': (input) => readMessagePage(history, activeTurns, input),
    'tabs.save': (input) => history.saveTabs(input),
  }
}
