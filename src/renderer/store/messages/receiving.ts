import type { EventPayload } from '@shared/contract'
import type { StartedTurn } from '@shared/contract/chat'
import type { Answer } from '@shared/model/message'
import { applyDelta, newLiveText, withBeginnings, withWhole } from '../liveText'
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

  /** Answers whose whole text is on its way, each with the number of the last delta that found no place. */
  const resyncing = new Map<string, number>()
  /** Fetches the whole text of an answer of which a delta went missing; once, however many deltas show the gap. */
  const resync = async (conversationId: string, answerId: string, seq: number): Promise<void> => {
    const isOnItsWay = resyncing.has(answerId)
    resyncing.set(answerId, seq)
    if (isOnItsWay) return
    const result = await client.call('chat.answer', { answerId })
    const missed = resyncing.get(answerId)
    resyncing.delete(answerId)
    // It ended or its tab was closed meanwhile.
    if (!result.ok || missed === undefined || get().threads[conversationId] === undefined) return
    const { answer, nextSeq } = result.value
    if (answer.status !== 'streaming') return get().receiveAnswer(answer)
    const known = get().live[answerId]
    if (known && known.nextSeq >= nextSeq) return
    set(({ live }) => ({ live: { ...live, [answerId]: withWhole(known, answer, nextSeq) } }))
    if (missed >= nextSeq) await resync(conversationId, answerId, missed)
  }

  return {
    receiveTurn: (turn) => {
      const { conversation } = turn
      get().receiveConversation(conversation)
      overtaken.started(turn)
      const thread = get().threads[conversation.id]
      if (thread === undefined) return
      const answers = turn.answers.map(overtaken.newest)
      set(({ live }) => ({ live: withBeginnings(live, answers) }))
      const next = withTurn(thread, { ...turn, answers })
      if (next !== null) return updateThread(conversation.id, () => next)
      // A branch that is being read for the first time takes the turn in when it comes.
      if (thread.messages.length > 0) void get().reloadMessages(conversation.id)
    },
    receiveDelta: (delta) => {
      if (get().threads[delta.conversationId] === undefined) return
      const next = applyDelta(get().live[delta.answerId], delta, Date.now())
      if (next === 'gap') void resync(delta.conversationId, delta.answerId, delta.seq)
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
      resyncing.delete(answer.id)
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
