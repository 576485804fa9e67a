import type { EventPayload } from '@shared/contract'
import type { Message } from '@shared/model/message'

/** A streaming answer's text as far as this window has it; `nextSeq` is the number of the delta that follows. */
export type LiveText = { content: string; reasoning: string; nextSeq: number }

/**
 * Adds a delta. `old` means it is already in the text (a page that was read later than the delta was sent), `gap` that
 * one before it is missing and the text has to be fetched whole.
 */
export function applyDelta(
  live: LiveText | undefined,
  delta: EventPayload<'answer.delta'>,
): LiveText | 'old' | 'gap' {
  const { content, reasoning, nextSeq } = live ?? { content: '', reasoning: '', nextSeq: 0 }
  if (delta.seq < nextSeq) return 'old'
  if (delta.seq > nextSeq) return 'gap'
  return { content: content + delta.content, reasoning: reasoning + delta.reasoning, nextSeq: nextSeq + 1 }
}

/**
 * The version of a message to keep: an answer that reached its final status here is never replaced by the streaming one
 * of a reply that was overtaken by the event.
 */
export function latest(known: readonly Message[], message: Message): Message {
  const mine = known.find(({ id }) => id === message.id)
  return mine?.role === 'assistant' && mine.status !== 'streaming' ? mine : message
}

/** Puts a message in its place, or at the end if it is new. */
export function place(messages: readonly Message[], message: Message): Message[] {
  const at = messages.findIndex(({ id }) => id === message.id)
  return at < 0 ? [...messages, message] : messages.with(at, message)
}
