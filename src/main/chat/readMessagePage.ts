import { ok, type Result } from '@shared/appError'
import type { MessagePage } from '@shared/contract/conversations'
import type { Answer, Message } from '@shared/model/message'
import type { Progress } from '@shared/model/progress'
import type { History } from '../history/history'
import type { ActiveTurns } from './activeTurns'

/** What a window needs to show an answer and to go on with its deltas; no progress for one that has ended. */
export type AnswerNow = { answer: Answer; nextSeq: number; progress: Progress | null }

/** A streaming answer as the window was last told it; null when its turn has ended since it was read. */
function nowOf(answer: Answer, activeTurns: ActiveTurns): AnswerNow | null {
  if (answer.status !== 'streaming') return { answer, nextSeq: 0, progress: null }
  const turn = activeTurns.get(answer.id)
  if (turn === undefined) return null
  const { state, nextSeq } = turn.shown()
  const { content, reasoning } = state
  return { answer: { ...answer, content, reasoning }, nextSeq, progress: turn.progress() }
}

/** The same for one whose turn may have ended between two reads: then it is read again. */
async function nowOrLater(
  answer: Answer,
  history: History,
  activeTurns: ActiveTurns,
): Promise<Result<AnswerNow>> {
  const now = nowOf(answer, activeTurns)
  if (now !== null) return ok(now)
  const again = await history.getAnswer({ id: answer.id })
  if (!again.ok) return again
  // Still streaming with no turn behind it: its end could not be written (a full disk). What was stored is what there is.
  const { status } = again.value
  const ended = { ...again.value, status: status === 'streaming' ? 'interrupted' : status } as const
  return ok({ answer: ended, nextSeq: 0, progress: null })
}

/**
 * One answer with the text so far. A turn leaves the active ones only after its end was written, so an answer that was
 * read as streaming and is not running any more is simply read again.
 */
export async function readAnswer(
  history: History,
  activeTurns: ActiveTurns,
  id: string,
): Promise<Result<{ answer: Answer; nextSeq: number }>> {
  const read = await history.getAnswer({ id })
  if (!read.ok) return read
  const now = await nowOrLater(read.value, history, activeTurns)
  return now.ok ? ok({ answer: now.value.answer, nextSeq: now.value.nextSeq }) : now
}

/** A page of the shown branch and what stands beside it in comparisons, with the text so far of what is streaming. */
export async function readMessagePage(
  history: History,
  activeTurns: ActiveTurns,
  { id, ...range }: { id: string; before: string | null; until?: string | null; limit: number },
): Promise<Result<MessagePage>> {
  const page = await history.messagePage({ conversationId: id, ...range })
  if (!page.ok) return page
  const live: MessagePage['live'] = []
  const read = async (answer: Answer): Promise<Result<Answer>> => {
    const now = await nowOrLater(answer, history, activeTurns)
    if (!now.ok) return now
    const { nextSeq, progress } = now.value
    if (progress !== null) live.push({ messageId: answer.id, nextSeq, progress })
    return ok(now.value.answer)
  }
  const messages: Message[] = []
  for (const message of page.value.messages) {
    const shown = message.role === 'assistant' ? await read(message) : ok(message)
    if (!shown.ok) return shown
    messages.push(shown.value)
  }
  const compared: Answer[] = []
  for (const answer of page.value.compared) {
    const shown = await read(answer)
    if (!shown.ok) return shown
    compared.push(shown.value)
  }
  return ok({ ...page.value, messages, compared, live })
}
