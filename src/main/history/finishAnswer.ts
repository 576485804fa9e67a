import type { AppError } from '@shared/appError'
import type { Answer, AnswerStatus } from '@shared/model/message'
import type { Timing, Usage } from '@shared/model/usage'
import { finishDetails } from './answerDetails'
import type { WritableDb } from './database/db'
import { dropChunks } from './messageChunks'
import { getAnswer } from './messages'

/**
 * Gives an answer its final status and its whole text, once: for an answer that is no longer streaming nothing changes.
 * Works for a deleted answer and in a deleted conversation too, which may still be restored.
 * @returns the answer as it is stored now.
 * @throws `not-found`
 */
export function finishAnswer(
  db: WritableDb,
  input: {
    answerId: string
    content: string
    reasoning: string
    status: Exclude<AnswerStatus, 'streaming'>
    finishReason: string | null
    usage: Usage | null
    timing: Timing
    error: AppError | null
  },
  at: number,
): Answer {
  return db.transaction(() => {
    const { answerId, usage, error } = input
    const finished = db.run(
      `UPDATE messages SET content = ?, reasoning = ?, status = ?, finish_reason = ?, input_tokens = ?,
         output_tokens = ?, error_code = ?, error_message = ?, error_detail = ?, error_retry_after_ms = ?,
         error_request_id = ?
       WHERE id = ? AND status = 'streaming'`,
      input.content,
      input.reasoning,
      input.status,
      input.finishReason,
      usage?.inputTokens ?? null,
      usage?.outputTokens ?? null,
      error?.code ?? null,
      error?.message ?? null,
      error?.detail ?? null,
      error?.retryAfterMs ?? null,
      error?.requestId ?? null,
      answerId,
    )
    if (finished > 0) {
      dropChunks(db, answerId)
      finishDetails(db, answerId, input)
    }
    const answer = getAnswer(db, { id: answerId })
    if (finished > 0)
      db.run('UPDATE conversations SET updated_at = ? WHERE id = ?', at, answer.conversationId)
    return answer
  })
}
