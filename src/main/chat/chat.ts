import { fail, ok, type Result } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import type { Sent, StartedTurn } from '@shared/contract/chat'
import type { ConnectionId } from '@shared/model/connection'
import type { Conversation } from '@shared/model/conversation'
import { canContinue } from '@shared/model/finishReason'
import type { ContextMeasure, Fit } from '@shared/model/fit'
import type { Answer, Message } from '@shared/model/message'
import { resolveParameters } from '@shared/model/parameters'
import type { Target } from '../connection/target'
import type { AskedAnswer } from '../history/turns'
import { beginAnswers } from './beginAnswers'
import { measureConversation } from './context/measureConversation'
import { draftQuestion, type QuestionInput } from './draftQuestion'
import { continuePrompt, mergePrompt } from './followUp'
import { type AnswerWish, plainWish } from './planAnswer'
import { applyRetryChange, type RetryParts } from './retryChange'
import type { StartParts } from './startTurns'
import { titleFrom } from './title'
import { wishesFor } from './wishes'

/** Every way to get an answer. Each fails with `busy` while the conversation is answering; see `isBusy`. */
export type Chat = {
  /** @param input.queuedId the queued message that this is, which then waits no longer */
  send(input: ParsedInput<'chat.send'> & { queuedId: string | null }): Promise<Result<Sent>>
  edit(input: ParsedInput<'chat.edit'>): Promise<Result<Sent>>
  retry(input: ParsedInput<'chat.retry'>): Promise<Result<Sent>>
  continueAnswer(input: ParsedInput<'chat.continue'>): Promise<Result<Sent>>
  merge(input: ParsedInput<'chat.merge'>): Promise<Result<Sent>>
  measure(conversationId: string): Promise<Result<ContextMeasure | null>>
  /** Whether a question is being stored or answered: a second one would tear the branch apart. */
  isBusy(conversationId: string): boolean
}

export type ChatParts = StartParts &
  RetryParts & {
    connections: { target(id: ConnectionId | null): Promise<Result<Target>> }
  }

/** Asking in all its forms: what is asked is in the history before the network opens. */
export function createChat(parts: ChatParts): Chat {
  const { history, connections, activeTurns, settings } = parts

  const beginning = new Set<string>()
  const isBusy = (conversationId: string): boolean =>
    beginning.has(conversationId) || activeTurns.ofConversation(conversationId).length > 0

  const whenFree = async (
    conversationId: string,
    begin: () => Promise<Result<Sent>>,
  ): Promise<Result<Sent>> => {
    if (isBusy(conversationId)) return fail({ code: 'busy', message: 'this conversation is still answering' })
    beginning.add(conversationId)
    try {
      return await begin()
    } finally {
      beginning.delete(conversationId)
    }
  }

  const ask = (
    wishes: readonly AnswerWish[],
    begin: (answers: AskedAnswer[]) => Promise<Result<StartedTurn>>,
  ): Promise<Result<Sent>> => beginAnswers(wishes, begin, parts)

  const prepare = async (
    conversationId: string,
  ): Promise<Result<Pick<AnswerWish, 'conversation' | 'target'>>> => {
    const conversation = await history.getConversation({ id: conversationId })
    if (!conversation.ok) return conversation
    const target = await connections.target(conversation.value.connectionId)
    return target.ok ? ok({ conversation: conversation.value, target: target.value }) : target
  }

  const pathTo = async (messageId: string | null): Promise<Result<Message[]>> =>
    messageId === null ? ok([]) : history.promptPath({ messageId })

  const inForce = (conversation: Conversation) =>
    resolveParameters(settings().defaultParameters, conversation.parameters)

  /** A new question under `parentId`, in words that are not stored yet. */
  const askQuestion = async (
    conversationId: string,
    question: QuestionInput,
    parentId: (conversation: Conversation) => string | null,
    { fit, columns }: Pick<ParsedInput<'chat.send'>, 'fit' | 'columns'>,
    begin: (answers: AskedAnswer[]) => Promise<Result<StartedTurn>>,
  ): Promise<Result<Sent>> => {
    const prepared = await prepare(conversationId)
    if (!prepared.ok) return prepared
    const { conversation } = prepared.value
    const before = await pathTo(parentId(conversation))
    if (!before.ok) return before
    const drafted = await draftQuestion(question, conversationId, history)
    if (!drafted.ok) return drafted
    const path = [...before.value, drafted.value]
    const base = { ...prepared.value, path, fit: fit ?? conversation.fit }
    const wishes = wishesFor(base, columns, settings().defaultParameters)
    return wishes.ok ? ask(wishes.value, begin) : wishes
  }

  /** Another answer beside an earlier one. */
  const answerAgain = async (
    old: Answer,
    wish: Pick<AnswerWish, 'model' | 'parameters' | 'origin'> & Partial<AnswerWish>,
    { conversation, target }: Pick<AnswerWish, 'conversation' | 'target'>,
    begunWith: { content: string; reasoning: string } = { content: '', reasoning: '' },
  ): Promise<Result<Sent>> => {
    if (old.parentId === null) return fail({ code: 'bad-request', message: 'there is no question to answer' })
    const path = await pathTo(old.parentId)
    if (!path.ok) return path
    const full: AnswerWish = {
      ...plainWish,
      conversation,
      target,
      path: path.value,
      fit: conversation.fit,
      comparisonId: old.comparisonId,
      ...wish,
    }
    return ask([full], async ([asked]) =>
      asked === undefined
        ? fail({ code: 'internal', message: 'nobody was asked' })
        : history.beginAnswer({ besideId: old.id, asked, ...begunWith }),
    )
  }

  const retry = async (old: Answer, { change, fit }: ParsedInput<'chat.retry'>): Promise<Result<Sent>> => {
    const prepared = await prepare(old.conversationId)
    if (!prepared.ok) return prepared
    const changed = await applyRetryChange(old, prepared.value.conversation, change, parts)
    if (!changed.ok) return changed
    const { conversation, wish } = changed.value
    const refusedAsTooLong = old.error?.code === 'context-too-long' && wish.model === old.model
    const wanted = { ...wish, refusedAsTooLong, fit: fit ?? conversation.fit, origin: 'retry' } as const
    return answerAgain(old, wanted, { ...prepared.value, conversation })
  }

  const continueAnswer = async (old: Answer, fit: Fit | null): Promise<Result<Sent>> => {
    if (!canContinue(old)) return fail({ code: 'bad-request', message: 'this answer has come to its end' })
    const prepared = await prepare(old.conversationId)
    if (!prepared.ok) return prepared
    const { model, parameters, content, reasoning } = old
    const wish = {
      model,
      parameters,
      origin: 'continue',
      extra: continuePrompt(old),
      fit: fit ?? prepared.value.conversation.fit,
    } as const
    return answerAgain(old, wish, prepared.value, { content, reasoning })
  }

  const merge = async (answers: readonly Answer[], model: string, fit: Fit | null): Promise<Result<Sent>> => {
    const [first] = answers
    const usable = answers.every((one) => one.parentId === first?.parentId && one.content.trim() !== '')
    if (first === undefined || !usable)
      return fail({ code: 'bad-request', message: 'these are not answers to one question' })
    const prepared = await prepare(first.conversationId)
    if (!prepared.ok) return prepared
    const wish = {
      model,
      parameters: inForce(prepared.value.conversation),
      origin: 'merge',
      purpose: 'merge',
      comparisonId: null,
      extra: mergePrompt(answers),
      fit: fit ?? prepared.value.conversation.fit,
    } as const
    return answerAgain(first, wish, prepared.value)
  }

  return {
    isBusy,
    send: (input) =>
      whenFree(input.conversationId, () =>
        askQuestion(
          input.conversationId,
          input,
          ({ activeLeafId }) => activeLeafId,
          input,
          (answers) => history.beginTurn({ ...pick(input), title: titleOf(input), answers }),
        ),
      ),
    edit: async (input) => {
      const old = await history.getMessage({ id: input.messageId })
      if (!old.ok) return old
      const { conversationId, parentId } = old.value
      const { messageId, text, attachments } = input
      return whenFree(conversationId, () =>
        askQuestion(
          conversationId,
          input,
          () => parentId,
          { fit: input.fit, columns: null },
          (answers) => history.beginEdit({ messageId, text, attachments, answers }),
        ),
      )
    },
    retry: async (input) => {
      const old = await history.getAnswer({ id: input.answerId })
      return old.ok ? whenFree(old.value.conversationId, () => retry(old.value, input)) : old
    },
    continueAnswer: async ({ answerId, fit }) => {
      const old = await history.getAnswer({ id: answerId })
      return old.ok ? whenFree(old.value.conversationId, () => continueAnswer(old.value, fit)) : old
    },
    merge: async ({ answerIds, model, fit }) => {
      const answers: Answer[] = []
      for (const id of new Set(answerIds)) {
        const answer = await history.getAnswer({ id })
        if (!answer.ok) return answer
        answers.push(answer.value)
      }
      const conversationId = answers[0]?.conversationId ?? ''
      return whenFree(conversationId, () => merge(answers, model, fit))
    },
    measure: async (conversationId) => {
      const conversation = await history.getConversation({ id: conversationId })
      if (!conversation.ok) return conversation
      const { maxTokens } = inForce(conversation.value)
      return measureConversation(conversation.value, maxTokens, history)
    },
  }
}

type SendInput = Parameters<Chat['send']>[0]

function pick({ conversationId, text, attachments, queuedId }: SendInput) {
  return { conversationId, text, attachments, queuedId }
}

/** After its first words, or the file that came without any. */
function titleOf({ text, attachments }: SendInput): string {
  return titleFrom(text.trim() === '' ? (attachments[0]?.name ?? '') : text)
}
