import { ok, type Result } from '@shared/appError'
import type { MessagePage } from '@shared/contract/conversations'
import type { Answer, Message } from '@shared/model/message'
import type { History } from '../history/history'
import type { ActiveTurns } from './activeTurns'

/** What a window needs to show an answer and to go on with its deltas. */
export type AnswerNow = { answer: Answer; nextSeq: number }

/** A streaming answer as the window was last told it; null when its turn has ended since it was read. */
function nowOf(answer: Answer, activeTurns: ActiveTurns): AnswerNow | null {
  if (answer.status !== 'streaming') return { answer, nextSeq: 0 }
  const shown = activeTurns.get(answer.id)?.shown()
  if (shown === undefined) return null
  const { content, reasoning } = shown.state
  return { answer: { ...answer, content, reasoning }, nextSeq: shown.nextSeq }
}

/**
 * One answer with the text so far. A turn leaves the active ones only after its end was written, so an answer that was
 * read as streaming and is not running any more is simply read again.
 */
export async function readAnswer(
  history: History,
  activeTurns: ActiveTurns,
  id: string,
): Promise<Result<AnswerNow>> {
  const read = await history.getAnswer({ id })
  if (!read.ok) return read
  const now = nowOf(read.value, activeTurns)
  if (now !== null) return ok(now)
  const again = await history.getAnswer({ id })
  if (!again.ok) return again
  // Still streaming with no turn behind it: its end could not be written (a full disk). What was stored is what there is.
  const { status } = again.value
  return ok({
    answer: { ...again.value, status: status === 'streaming' ? 'interrupted' : status },
    nextSeq: 0,
  })
}

/** A page of the shown branch, with the text so far of what is streaming in it. */
export async function readMessagePage(
  history: History,
  activeTurns: ActiveTurns,
  { id, before, limit }: { id: string; before: string | null; limit: number },
): Promise<Result<MessagePage>> {
  const page = await history.messagePage({ conversationId: id, before, limit })
  if (!page.ok) return page
  const messages: Message[] = []
  const live: MessagePage['live'] = []
  for (const message of page.value.messages) {
    const now = message.role === 'assistant' ? nowOf(message, activeTurns) : undefined
    if (now === null) {
      const again = await readAnswer(history, activeTurns, message.id)
      if (!again.ok) return again
      messages.push(again.value.answer)
      continue
    }
    messages.push(now?.answer ?? message)
    if (now?.answer.status === 'streaming') live.push({ messageId: message.id, nextSeq: now.nextSeq })
  }
  return ok({ messages, hasOlder: page.value.hasOlder, live })
}
