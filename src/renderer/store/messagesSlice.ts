import type { AppError } from '@shared/appError'
import type { EventPayload } from '@shared/contract'
import type { MessagePage } from '@shared/contract/conversations'
import type { Answer, Message } from '@shared/model/message'
import { applyDelta, latest, type LiveText, place } from './liveText'
import type { SliceContext } from './types'

/** Enough for a screen and a flick of the wheel; older ones come as the reader scrolls up. */
const pageSize = 60

export type Thread = {
  messages: Message[]
  hasOlder: boolean
  loading: boolean
  error: AppError | null
}

export type MessagesSlice = {
  /** The shown branch of each open conversation. */
  threads: Record<string, Thread>
  /** The text of answers that are streaming, apart from the threads: a delta then re-renders one answer and no list. */
  live: Record<string, LiveText>

  loadMessages(conversationId: string): Promise<void>
  loadOlderMessages(conversationId: string): Promise<void>
  forgetMessages(conversationId: string): void
  /** Resolves to false when nothing was sent, so that the composer keeps its text. */
  send(conversationId: string, text: string): Promise<boolean>
  stop(answerId: string): Promise<void>
  retry(answer: Answer): Promise<void>
  receiveDelta(delta: EventPayload<'answer.delta'>): void
  receiveAnswer(answer: Answer): void
}

const emptyThread: Thread = { messages: [], hasOlder: false, loading: false, error: null }

export function createMessagesSlice({ client, set, get }: SliceContext): MessagesSlice {
  const updateThread = (conversationId: string, change: (thread: Thread) => Partial<Thread>): void =>
    set(({ threads }) => {
      const thread = threads[conversationId] ?? emptyThread
      return { threads: { ...threads, [conversationId]: { ...thread, ...change(thread) } } }
    })

  const loadPage = async (
    conversationId: string,
    before: string | null,
    join: (page: MessagePage, thread: Thread) => Message[],
  ): Promise<void> => {
    updateThread(conversationId, () => ({ loading: true, error: null }))
    const result = await client.call('conversations.messages', {
      id: conversationId,
      before,
      limit: pageSize,
    })
    // The tab may have been closed while the page was on its way.
    if (!get().tabs.includes(conversationId)) return get().forgetMessages(conversationId)
    if (!result.ok) {
      // Where there are messages to read, the failure has no place of its own among them.
      if (before !== null) get().notify({ kind: 'error', error: result.error })
      const error = before === null ? result.error : null
      return updateThread(conversationId, () => ({ loading: false, error }))
    }
    const page = result.value
    set(({ live }) => ({ live: { ...live, ...liveTexts(page) } }))
    updateThread(conversationId, (thread) => ({
      messages: join(page, thread),
      hasOlder: page.hasOlder,
      loading: false,
    }))
  }

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
    set(({ live }) => ({
      live: { ...live, [answerId]: { content: answer.content, reasoning: answer.reasoning, nextSeq } },
    }))
  }

  return {
    threads: {},
    live: {},

    loadMessages: async (conversationId) => {
      const thread = get().threads[conversationId]
      if (thread && (thread.loading || thread.error === null)) return
      await loadPage(conversationId, null, (page, current) =>
        page.messages.map((message) => latest(current.messages, message)),
      )
    },
    loadOlderMessages: async (conversationId) => {
      const thread = get().threads[conversationId]
      const first = thread?.messages[0]
      if (!thread?.hasOlder || thread.loading || first === undefined) return
      await loadPage(conversationId, first.id, (page, current) => [...page.messages, ...current.messages])
    },
    forgetMessages: (conversationId) =>
      set(({ threads, live }) => {
        const { [conversationId]: forgotten, ...others } = threads
        const gone = new Set(forgotten?.messages.map(({ id }) => id))
        return {
          threads: others,
          live: Object.fromEntries(Object.entries(live).filter(([answerId]) => !gone.has(answerId))),
        }
      }),
    send: async (conversationId, text) => {
      const result = await client.call('chat.send', { conversationId, text })
      if (!get().check(result)) return false
      const { conversation, message, answer } = result.value
      get().receiveConversation(conversation)
      updateThread(conversationId, (thread) => ({
        messages: [
          ...thread.messages.filter(({ id }) => id !== message.id && id !== answer.id),
          message,
          latest(thread.messages, answer),
        ],
      }))
      return true
    },
    stop: async (answerId) => {
      get().check(await client.call('chat.stop', { answerId }))
    },
    retry: async (answer) => {
      const result = await client.call('chat.retry', { answerId: answer.id })
      if (!get().check(result)) return
      get().receiveConversation(result.value.conversation)
      // The new answer takes the old one's place: they are siblings, and the branch goes on from the new one.
      updateThread(answer.conversationId, ({ messages }) => {
        const at = messages.findIndex(({ id }) => id === answer.id)
        const before = messages.slice(0, at < 0 ? messages.length : at)
        return { messages: [...before, latest(messages, result.value.answer)] }
      })
    },
    receiveDelta: (delta) => {
      if (get().threads[delta.conversationId] === undefined) return
      const next = applyDelta(get().live[delta.answerId], delta)
      if (next === 'gap') void resync(delta.answerId)
      else if (next !== 'old') set(({ live }) => ({ live: { ...live, [delta.answerId]: next } }))
    },
    receiveAnswer: (answer) => {
      set(({ live }) => {
        const { [answer.id]: _finished, ...others } = live
        return { live: others }
      })
      if (get().threads[answer.conversationId] === undefined) return
      updateThread(answer.conversationId, ({ messages }) => ({
        messages: place(messages, answer),
      }))
    },
  }
}

function liveTexts(page: MessagePage): Record<string, LiveText> {
  const answers = new Map(page.messages.map((message) => [message.id, message]))
  return Object.fromEntries(
    page.live.flatMap(({ messageId, nextSeq }) => {
      const answer = answers.get(messageId)
      if (answer?.role !== 'assistant') return []
      return [[messageId, { content: answer.content, reasoning: answer.reasoning, nextSeq }]]
    }),
  )
}
