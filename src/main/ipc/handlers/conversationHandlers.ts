import { ok } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import type { Fit } from '@shared/model/fit'
import type { Language } from '@shared/model/settings'
import type { ActiveTurns } from '../../chat/activeTurns'
import { readMessagePage } from '../../chat/readMessagePage'
import { createFinder } from '../../chat/findInConversation'
import type { History } from '../../history/history'
import type { Publish } from '../publish'
import type { Handlers } from '../router'

type ConversationCall = Exclude<Extract<keyof Handlers, `conversations.${string}`>, 'conversations.arrange'>

/** What a new conversation begins with beside its model. */
export type NewConversation = () => { connectionId: Conversation['connectionId']; fit: Fit }

export function conversationHandlers(
  history: History,
  activeTurns: ActiveTurns,
  publish: Publish,
  fresh: NewConversation,
  language: () => Language,
): Pick<Handlers, ConversationCall> {
  const find = createFinder(history)
  return {
    'conversations.list': (input) => history.listConversations({ ...input, language: language() }),
    'conversations.searchTitles': (input) => history.searchTitles(input),
    'conversations.get': (input) => history.getConversation(input),
    'conversations.create': async (input, { windowId }) => {
      const begin = { ...input, ...fresh() }
      // A conversation nobody wrote in is as good as a new one; a list full of empty ones helps nobody.
      const empty = await history.findEmptyConversation({ windowId })
      if (!empty.ok || empty.value === null) return history.createConversation(begin)
      return history.renewConversation({ id: empty.value.id, ...begin })
    },
    'conversations.rename': (input) => history.renameConversation(input),
    'conversations.setModel': (input) => history.setModel(input),
    'conversations.setSystemPrompt': (input) => history.setSystemPrompt(input),
    'conversations.setParameters': (input) => history.setParameters(input),
    'conversations.setFit': (input) => history.setFit(input),
    'conversations.setConnection': (input) => history.setConnection(input),
    'conversations.applyPreset': (input) => history.applyPreset(input),
    'conversations.delete': async ({ id }) => {
      const deleted = await history.deleteConversation({ id })
      if (!deleted.ok) return deleted
      activeTurns.ofConversation(id).forEach((turn) => turn.end('stopped'))
      publish('conversation.deleted', { id })
      return deleted
    },
    'conversations.restore': ({ id }) => history.restoreConversation({ id }),
    'conversations.messages': (input) => readMessagePage(history, activeTurns, input),
    'conversations.outline': async ({ id }) => {
      const questions = await history.outline({ conversationId: id })
      return questions.ok ? ok({ questions: questions.value }) : questions
    },
    'conversations.find': ({ id, query }) => find(id, query),
  }
}
