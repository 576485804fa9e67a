import type { AppError } from '@shared/appError'
import type { StartedTurn } from '@shared/contract/chat'
import type { MessagePage } from '@shared/contract/conversations'
import type { Answer, Message } from '@shared/model/message'

/** What this window has of a conversation's shown branch. */
export type Thread = {
  /** The oldest first; the end of the branch is always there. */
  messages: Message[]
  hasOlder: boolean
  /** The IDs of all variants of a message, itself among them, the oldest first; only for messages that have several. */
  variants: Record<string, string[]>
  /** Answers beside a shown one in the same comparison, the oldest first. */
  compared: Record<string, Answer>
  loading: boolean
  error: AppError | null
  /** Grows when the branch was read anew in place of another one: whoever shows it keeps its place then. */
  revision: number
  /** The shown answer of the turn that this window asked for last: who asks wants to see what comes of it. */
  asked: string | null
  /** The message that somebody wants to see; another object each time. */
  wanted: { messageId: string } | null
}

export const emptyThread: Thread = {
  messages: [],
  hasOlder: false,
  variants: {},
  compared: {},
  loading: false,
  error: null,
  revision: 0,
  asked: null,
  wanted: null,
}

/**
 * The version of a message to keep: an answer that reached its final status here is never replaced by the streaming one
 * of a reply that was overtaken by the event.
 */
export function latest<M extends Message>(known: readonly Message[], message: M): M | Answer {
  const mine = known.find(({ id }) => id === message.id)
  return mine?.role === 'assistant' && mine.status !== 'streaming' ? mine : message
}

/** Every message that is here, shown or beside a shown one. */
export function allMessages(thread: Thread): Message[] {
  return [...thread.messages, ...Object.values(thread.compared)]
}

/** The branch as a page has it, in place of what was there. */
export function withPage(thread: Thread, page: MessagePage): Thread {
  const known = allMessages(thread)
  return {
    ...thread,
    messages: page.messages.map((message) => latest(known, message)),
    hasOlder: page.hasOlder,
    variants: page.variants,
    compared: byId(page.compared.map((answer) => latest(known, answer))),
  }
}

/** A page of older messages before the first one. */
export function withOlder(thread: Thread, page: MessagePage): Thread {
  return {
    ...thread,
    messages: [...page.messages, ...thread.messages],
    hasOlder: page.hasOlder,
    variants: { ...page.variants, ...thread.variants },
    compared: { ...byId(page.compared), ...thread.compared },
  }
}

/**
 * The branch with a turn that has begun: cut behind the message that it hangs on, and continued with what is new. Doing it
 * twice changes nothing. Null when that message is not here and the branch has to be read anew.
 */
export function withTurn(thread: Thread, { message, answers, variants }: StartedTurn): Thread | null {
  const [shown] = answers
  // Already there, so that what came after it stays: a reply can be later than the events behind it.
  if (shown === undefined || thread.messages.some(({ id }) => id === shown.id)) return thread
  const known = [...allMessages(thread), ...answers]
  const newest = <M extends Message>(one: M): M | Answer => latest(known, one)
  const added: Message[] = message === null ? [newest(shown)] : [message, newest(shown)]
  const parentId = added[0]?.parentId ?? null
  const at = thread.messages.findIndex(({ id }) => id === parentId)
  if (parentId !== null && at < 0) return null
  const messages = [...thread.messages.slice(0, at + 1), ...added]
  const ids = new Set(messages.map(({ id }) => id))
  const comparisons = new Set(messages.flatMap((one) => comparisonOf(one) ?? []))
  const beside = known.filter(
    (one): one is Answer =>
      one.role === 'assistant' && !ids.has(one.id) && comparisons.has(one.comparisonId ?? ''),
  )
  return {
    ...thread,
    messages,
    hasOlder: at < 0 ? false : thread.hasOlder,
    variants: { ...thread.variants, ...variants },
    compared: byId(beside.map(newest)),
  }
}

/** The same branch with the final form of one of its answers. Null when that answer is not here. */
export function withAnswer(thread: Thread, answer: Answer): Thread | null {
  if (thread.compared[answer.id]) {
    return { ...thread, compared: { ...thread.compared, [answer.id]: answer } }
  }
  const at = thread.messages.findIndex(({ id }) => id === answer.id)
  return at < 0 ? null : { ...thread, messages: thread.messages.with(at, answer) }
}

function comparisonOf(message: Message): string | null {
  return message.role === 'assistant' ? message.comparisonId : null
}

function byId(answers: readonly Message[]): Record<string, Answer> {
  const entries = answers.flatMap((one): [string, Answer][] =>
    one.role === 'assistant' ? [[one.id, one]] : [],
  )
  return Object.fromEntries(entries.toSorted(([, a], [, b]) => (a.id < b.id ? -1 : 1)))
}
