import { isDeepStrictEqual } from 'node:util'
import { ok, type Result } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import type { Fit } from '@shared/model/fit'
import type { ActiveTurns } from '../../chat/activeTurns'
import { readMessagePage } from '../../chat/readMessagePage'
import { createFinder } from '../../chat/findInConversation'
import type { History } from '../../history/history'
import type { Publish } from '../publish'
import type { Handlers } from '../router'

type ConversationCall = Extract<keyof Handlers, `conversations.${string}`>

/** What a new conversation begins with beside its model. */
export type NewConversation = () => { connectionId: Conversation['connectionId']; fit: Fit }

export function conversationHandlers(
  history: History,
  activeTurns: ActiveTurns,
  publish: Publish,
  fresh: NewConversation,
): Pick<Handlers, ConversationCall> {
  const find = createFinder(history)
  return {
    'conversations.list': (input) => history.listConversations(input),
    'conversations.searchTitles': (input) => history.searchTitles(input),
    'conversations.get': (input) => history.getConversation(input),
    'conversations.create': async ({ model }, { windowId }) => {
      const begin = fresh()
      // A conversation nobody wrote in is as good as a new one; a list full of empty ones helps nobody.
      const empty = await history.findEmptyConversation({ windowId })
      if (!empty.ok || empty.value === null) return history.createConversation({ model, ...begin })
      return renew(history, empty.value, model, begin)
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

/** Brings an empty conversation to what a new one begins with; it may have been made a while ago. */
async function renew(
  history: History,
  { id, ...empty }: Conversation,
  model: string | null,
  { connectionId, fit }: ReturnType<NewConversation>,
): Promise<Result<Conversation>> {
  let now: Result<Conversation> = ok({ id, ...empty })
  if (empty.connectionId !== connectionId) now = await history.setConnection({ id, connectionId })
  if (now.ok && !isDeepStrictEqual(empty.fit, fit)) now = await history.setFit({ id, fit })
  if (now.ok && model !== null && empty.model !== model) now = await history.setModel({ id, model })
  return now
}
