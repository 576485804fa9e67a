import type { EventPayload } from '@shared/contract'
import type { MessagePage } from '@shared/contract/conversations'
import type { Answer, Message } from '@shared/model/message'
import type { Progress } from '@shared/model/progress'

/** A streaming answer's text as far as this window has it, and what it is doing. Times are milliseconds since 1970. */
export type LiveText = {
  conversationId: string
  content: string
  reasoning: string
  /** Whether it has what the answer began with: one that goes on from an earlier answer begins with its text. */
  begun: boolean
  /** The number of the delta that follows. */
  nextSeq: number
  /** null until main has said something. */
  progress: Progress | null
  /** When this window saw the first reasoning, and the first text behind it; null for what it did not see happen. */
  thinkingSince: number | null
  thoughtUntil: number | null
}

/** The live text of an answer of which nothing is known yet. */
export function newLiveText(conversationId: string): LiveText {
  return {
    conversationId,
    content: '',
    reasoning: '',
    begun: false,
    nextSeq: 0,
    progress: null,
    thinkingSince: null,
    thoughtUntil: null,
  }
}

/**
 * Adds a delta that came at `now`. `old` means it is already in the text (a page that was read later than the delta was
 * sent), `gap` that one before it is missing and the text has to be fetched whole.
 */
export function applyDelta(
  live: LiveText | undefined,
  delta: EventPayload<'answer.delta'>,
  now: number,
): LiveText | 'old' | 'gap' {
  const before = live ?? newLiveText(delta.conversationId)
  if (delta.seq < before.nextSeq) return 'old'
  if (delta.seq > before.nextSeq) return 'gap'
  const thinks = before.reasoning === '' && delta.reasoning !== ''
  const thought = before.content === '' && delta.content !== '' && (thinks || before.reasoning !== '')
  return {
    ...before,
    content: before.content + delta.content,
    reasoning: before.reasoning + delta.reasoning,
    nextSeq: before.nextSeq + 1,
    // Text is proof enough that it streams, whichever of the two events is drawn first.
    progress: before.progress?.kind === 'streaming' ? before.progress : { kind: 'streaming' },
    thinkingSince: thinks ? now : before.thinkingSince,
    thoughtUntil: thought ? now : before.thoughtUntil,
  }
}

/**
 * The live texts with what a page says about its streaming answers. A text that grew while the page was on its way is
 * kept: the page's shorter one would leave a gap.
 */
export function withPage(
  live: Readonly<Record<string, LiveText>>,
  page: MessagePage,
): Record<string, LiveText> {
  const answers = new Map<string, Message>()
  for (const message of [...page.messages, ...page.compared]) answers.set(message.id, message)
  const read = page.live.flatMap(({ messageId, nextSeq, progress }): [string, LiveText][] => {
    const answer = answers.get(messageId)
    const mine = live[messageId]
    if (answer?.role !== 'assistant' || answer.status !== 'streaming') return []
    if (mine && mine.nextSeq > nextSeq) return []
    return [[messageId, { ...withWhole(mine, answer, nextSeq), progress }]]
  })
  return { ...live, ...Object.fromEntries(read) }
}

/** The live text with all of an answer's text up to the delta before `nextSeq`. */
export function withWhole(live: LiveText | undefined, answer: Answer, nextSeq: number): LiveText {
  const { conversationId, content, reasoning } = answer
  return { ...(live ?? newLiveText(conversationId)), content, reasoning, begun: true, nextSeq }
}

/**
 * The live texts with what answers begin with that go on from where an earlier one ended; deltas may have been faster
 * and stand behind it. Doing it twice changes nothing.
 */
export function withBeginnings(
  live: Record<string, LiveText>,
  answers: readonly Answer[],
): Record<string, LiveText> {
  const entries = answers.flatMap((answer): [string, LiveText][] => {
    const { id, conversationId, status, content, reasoning } = answer
    const known = live[id] ?? newLiveText(conversationId)
    if (status !== 'streaming' || known.begun || (content === '' && reasoning === '')) return []
    const whole = { content: content + known.content, reasoning: reasoning + known.reasoning }
    return [[id, { ...known, ...whole, begun: true }]]
  })
  return entries.length === 0 ? live : { ...live, ...Object.fromEntries(entries) }
}
