import { fail, ok, type Result } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import type { Answer, UserMessage } from '@shared/model/message'
import type { StreamEvent } from '@shared/model/streamEvent'
import type { Connection, Target } from '../connection/connection'
import type { Gateway } from '../gateway/gateway'
import type { History } from '../history/history'
import type { ActiveTurns } from './activeTurns'
import { buildPrompt } from './buildPrompt'
import { runTurn, type TurnParts } from './runTurn'
import { titleFrom } from './title'

export type Chat = {
  send(input: {
    conversationId: string
    text: string
  }): Promise<Result<{ conversation: Conversation; message: UserMessage; answer: Answer }>>
  retry(answerId: string): Promise<Result<{ conversation: Conversation; answer: Answer }>>
}

export type ChatParts = TurnParts & {
  history: History
  connection: Connection
  /** Loads the SDK at the first turn or shortly after start, whichever comes first: it is not needed for a window. */
  gateway: () => Promise<Gateway>
  activeTurns: ActiveTurns
}

/** Sending and retrying: what is asked is in the history before the network opens. */
export function createChat(parts: ChatParts): Chat {
  const { history, connection, gateway, activeTurns } = parts

  const start = (conversation: Conversation, answer: Answer, target: Target): void => {
    const open = (signal: AbortSignal): AsyncIterable<StreamEvent> =>
      ask(conversation, answer, target, signal)
    activeTurns.add(runTurn(answer, open, parts))
  }

  async function* ask(
    { systemPrompt }: Conversation,
    answer: Answer,
    target: Target,
    signal: AbortSignal,
  ): AsyncGenerator<StreamEvent> {
    const [branch, { streamCompletion }] = await Promise.all([
      history.promptPath({ messageId: answer.id }),
      gateway(),
    ])
    if (!branch.ok) return yield { type: 'error', error: branch.error }
    const messages = buildPrompt(systemPrompt, branch.value)
    yield* streamCompletion(target, { model: answer.model, messages }, signal)
  }

  const beginning = new Set<string>()
  /** Refuses a second question while the first is being stored or answered: two would tear the branch apart. */
  const oneAtATime = async <T>(
    conversationId: string,
    begin: () => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (beginning.has(conversationId) || activeTurns.ofConversation(conversationId).length > 0) {
      return fail({ code: 'busy', message: 'this conversation is still answering' })
    }
    beginning.add(conversationId)
    try {
      return await begin()
    } finally {
      beginning.delete(conversationId)
    }
  }

  /** What both need first: the conversation's model, and where to ask. */
  const prepare = async (
    conversationId: string,
  ): Promise<Result<{ conversation: Conversation; model: string; target: Target }>> => {
    const [conversation, target] = await Promise.all([
      history.getConversation({ id: conversationId }),
      connection.target(),
    ])
    if (!conversation.ok) return conversation
    if (!target.ok) return target
    const { model } = conversation.value
    if (model === null) return fail({ code: 'model-unknown', message: 'no model was chosen' })
    return ok({ conversation: conversation.value, model, target: target.value })
  }

  const send: Chat['send'] = async ({ conversationId, text }) => {
    const prepared = await prepare(conversationId)
    if (!prepared.ok) return prepared
    const { model, target } = prepared.value
    const title = titleFrom(text)
    const begun = await history.beginTurn({ conversationId, text, model, connectionId: target.id, title })
    if (begun.ok) start(begun.value.conversation, begun.value.answer, target)
    return begun
  }

  const retry = async (old: Answer): ReturnType<Chat['retry']> => {
    const prepared = await prepare(old.conversationId)
    if (!prepared.ok) return prepared
    const { model, target } = prepared.value
    const begun = await history.beginRetry({ answerId: old.id, model, connectionId: target.id })
    if (begun.ok) start(begun.value.conversation, begun.value.answer, target)
    return begun
  }

  return {
    send: (input) => oneAtATime(input.conversationId, () => send(input)),
    retry: async (answerId) => {
      const old = await history.getAnswer({ id: answerId })
      return old.ok ? oneAtATime(old.value.conversationId, () => retry(old.value)) : old
    },
  }
}
