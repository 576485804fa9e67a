import { v7 as uuid } from 'uuid'
import type { AppError } from '@shared/appError'
import type { ConnectionId } from '@shared/model/connection'
import type { Conversation } from '@shared/model/conversation'
import type { Answer, AnswerStatus, UserMessage } from '@shared/model/message'
import type { Usage } from '@shared/model/usage'
import { getConversation } from './conversations'
import type { WritableDb } from './database/db'
import { dropChunks } from './messageChunks'
import { getAnswer } from './messages'

/*
 * A turn's beginning and end in the table `messages`; `messageChunks.ts` has what comes between.
 */

/** Who is asked: the model ID verbatim, and through which connection. */
type Asked = { model: string; connectionId: ConnectionId }

/**
 * Stores the person's message under the shown branch and an empty answer below it, which becomes the branch's end. One
 * transaction, so that there is never a question without a place for its answer.
 * @param input.title becomes the conversation's title when it has none.
 * @throws `not-found`
 */
export function beginTurn(
  db: WritableDb,
  input: Asked & { conversationId: string; text: string; title: string },
  at: number,
): { conversation: Conversation; message: UserMessage; answer: Answer } {
  return db.transaction(() => {
    const { conversationId } = input
    const { activeLeafId } = getConversation(db, { id: conversationId })
    const message: UserMessage = {
      id: uuid(),
      conversationId,
      parentId: activeLeafId,
      role: 'user',
      content: input.text,
      createdAt: at,
    }
    db.run(
      `INSERT INTO messages (id, conversation_id, parent_id, role, status, content, created_at)
       VALUES (?, ?, ?, 'user', 'complete', ?, ?)`,
      message.id,
      conversationId,
      message.parentId,
      message.content,
      at,
    )
    const answer = insertAnswer(db, conversationId, message.id, input, at)
    db.run("UPDATE conversations SET title = ? WHERE id = ? AND title = ''", input.title, conversationId)
    return { conversation: showBranch(db, answer, at), message, answer }
  })
}

/**
 * Adds an empty answer beside an earlier one, under the same message, and shows its branch. The earlier answer stays
 * as it is, with everything below it.
 * @throws `not-found`
 */
export function beginRetry(
  db: WritableDb,
  input: Asked & { answerId: string },
  at: number,
): { conversation: Conversation; answer: Answer } {
  return db.transaction(() => {
    const earlier = getAnswer(db, { id: input.answerId })
    getConversation(db, { id: earlier.conversationId })
    const answer = insertAnswer(db, earlier.conversationId, earlier.parentId, input, at)
    return { conversation: showBranch(db, answer, at), answer }
  })
}

/**
 * Gives an answer its final status and its whole text, once: for an answer that is no longer streaming nothing changes.
 * Works in a deleted conversation too, which may still be restored.
 * @param input.model replaces the asked one when the gateway said which model really answered.
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
    error: AppError | null
    model?: string
  },
  at: number,
): Answer {
  return db.transaction(() => {
    const { answerId, usage, error } = input
    const finished = db.run(
      `UPDATE messages SET content = ?, reasoning = ?, status = ?, finish_reason = ?, input_tokens = ?,
         output_tokens = ?, error_code = ?, error_message = ?, error_detail = ?, error_retry_after_ms = ?,
         error_request_id = ?, model = coalesce(?, model)
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
      input.model ?? null,
      answerId,
    )
    if (finished > 0) dropChunks(db, answerId)
    const answer = getAnswer(db, { id: answerId })
    if (finished > 0)
      db.run('UPDATE conversations SET updated_at = ? WHERE id = ?', at, answer.conversationId)
    return answer
  })
}

function insertAnswer(
  db: WritableDb,
  conversationId: string,
  parentId: string | null,
  asked: Asked,
  at: number,
): Answer {
  const id = uuid()
  db.run(
    `INSERT INTO messages (id, conversation_id, parent_id, role, status, model, connection_id, content, created_at)
     VALUES (?, ?, ?, 'assistant', 'streaming', ?, ?, '', ?)`,
    id,
    conversationId,
    parentId,
    asked.model,
    asked.connectionId,
    at,
  )
  return getAnswer(db, { id })
}

/** Makes the branch that ends with this answer the shown one. */
function showBranch(db: WritableDb, answer: Answer, at: number): Conversation {
  db.run(
    'UPDATE conversations SET active_leaf_id = ?, updated_at = ? WHERE id = ?',
    answer.id,
    at,
    answer.conversationId,
  )
  return getConversation(db, { id: answer.conversationId })
}
