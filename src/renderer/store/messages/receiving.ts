import type { EventPayload } from '@shared/contract'
import type { StartedTurn } from '@shared/contract/chat'
import type { Answer } from '@shared/model/message'
import { applyDelta, type LiveText, newLiveText } from '../liveText'
import type { MessagesContext } from './parts'
import { allMessages, withAnswer, withTurn } from './thread'

export type Receiving = {
  /** Shows a turn that has begun, whoever began it; a conversation that is not open only changes in the list. */
  receiveTurn(turn: StartedTurn): void
  receiveDelta(delta: EventPayload<'answer.delta'>): void
  receiveProgress(event: EventPayload<'answer.progress'>): void
  receiveAnswer(answer: Answer): void
}

/** What main reports of answers. Nothing here asks main, but for a text of which a piece is missing. */
export function createReceiving(context: MessagesContext): Receiving {
  const { client, set, get, updateThread, overtaken } = context

  const resyncing = new Set<string>()
  /** Fetches the whole text of an answer of which a delta went missing; once, however many deltas show the gap. */
  const resync = async (answerId: string): Promise<void> => {
    if (resyncing.has(answerId)) return
    resyncing.add(answerId)
    const result = await client.call('chat.answer', { answerId })
    resyncing.delete(answerId)
    if (!result.ok) return
    const { answer, nextSeq } = result.value
    if (answer.status !== 'streaming') return get().receiveAnswer(answer)
    const { conversationId, content, reasoning } = answer
    set(({ live }) => {
      const known = live[answerId] ?? newLiveText(conversationId)
      return { live: { ...live, [answerId]: { ...known, content, reasoning, nextSeq } } }
    })
  }

  return {
    receiveTurn: (turn) => {
      const { conversation } = turn
      get().receiveConversation(conversation)
      overtaken.started(turn)
      const thread = get().threads[conversation.id]
      if (thread === undefined) return
      const answers = turn.answers.map(overtaken.newest)
      const known = new Set(allMessages(thread).map(({ id }) => id))
      set(({ live }) => ({
        live: withBeginnings(
          live,
          answers.filter(({ id }) => !known.has(id)),
        ),
      }))
      const next = withTurn(thread, { ...turn, answers })
      if (next !== null) return updateThread(conversation.id, () => next)
      // A branch that is being read for the first time takes the turn in when it comes.
      if (thread.messages.length > 0) void get().reloadMessages(conversation.id)
    },
    receiveDelta: (delta) => {
      if (get().threads[delta.conversationId] === undefined) return
      const next = applyDelta(get().live[delta.answerId], delta, Date.now())
      if (next === 'gap') void resync(delta.answerId)
      else if (next !== 'old') set(({ live }) => ({ live: { ...live, [delta.answerId]: next } }))
    },
    receiveProgress: ({ conversationId, answerId, progress }) => {
      const thread = get().threads[conversationId]
      if (thread === undefined) return
      const known = allMessages(thread).find(({ id }) => id === answerId)
      if (known?.role === 'assistant' && known.status !== 'streaming') return
      set(({ live }) => ({
        live: { ...live, [answerId]: { ...(live[answerId] ?? newLiveText(conversationId)), progress } },
      }))
    },
    receiveAnswer: (answer) => {
      overtaken.ended(answer)
      set(({ live }) => {
        const { [answer.id]: _finished, ...others } = live
        return { live: others }
      })
      const thread = get().threads[answer.conversationId]
      // One that is on no shown branch is read with its page when somebody goes there.
      const next = thread && withAnswer(thread, answer)
      if (next) updateThread(answer.conversationId, () => next)
    },
  }
}

/** What answers begin with that go on from where an earlier one ended; deltas may have been faster and stand behind it. */
function withBeginnings(
  live: Record<string, LiveText>,
  answers: readonly Answer[],
): Record<string, LiveText> {
  const begun = answers.filter(
    ({ status, content, reasoning }) => status === 'streaming' && (content !== '' || reasoning !== ''),
  )
  const entries = begun.map(({ id, conversationId, content, reasoning }): [string, LiveText] => {
    const known = live[id] ?? newLiveText(conversationId)
    return [id, { ...known, content: content + known.content, reasoning: reasoning + known.reasoning }]
  })
  return entries.length === 0 ? live : { ...live, ...Object.fromEntries(entries) }
}
