import { v7 as uuid } from 'uuid'
import type { Conversation } from '@shared/model/conversation'
import { setActiveLeaf } from './branches'
import { getConversation } from './conversations'
import type { WritableDb } from './database/db'
import { wholeText } from './messageRows'
import { createMessageTree } from './messageTree'
import { conversationOf, readMessageTree } from './readMessageTree'
import { getSummaries, saveSummary } from './summaries'

/*
 * A fork copies rows from table to table inside SQLite: a branch may be thousands of messages long.
 */

/** `?1` is a JSON array of [ID, ID of the copy, ID of the copy of the parent], from the root down. */
const pairs = 'json_each(?1) pair'
const original = "pair.value ->> '$[0]'"
const copy = "pair.value ->> '$[1]'"
const parentOfCopy = "pair.value ->> '$[2]'"

const copyMessagesSql = `
  INSERT INTO messages (id, conversation_id, parent_id, role, status, model, connection_id, finish_reason,
    input_tokens, output_tokens, error_code, error_message, error_retry_after_ms, error_request_id, created_at,
    content, reasoning, error_detail)
  SELECT ${copy}, ?2, ${parentOfCopy}, m.role, iif(m.status = 'streaming', 'interrupted', m.status), m.model,
    m.connection_id, m.finish_reason, m.input_tokens, m.output_tokens, m.error_code, m.error_message,
    m.error_retry_after_ms, m.error_request_id, m.created_at, ${wholeText('content')}, ${wholeText('reasoning')},
    m.error_detail
  FROM ${pairs} CROSS JOIN messages m ON m.id = ${original}`

const copyDetailsSql = `
  INSERT INTO answer_details (message_id, origin, parameters, first_token_ms, reasoning_ms, duration_ms,
    cached_tokens, reasoning_tokens, usage_estimated, error_parameter, error_context_window, omission)
  SELECT ${copy}, a.origin, a.parameters, a.first_token_ms, a.reasoning_ms, a.duration_ms,
    a.cached_tokens, a.reasoning_tokens, a.usage_estimated, a.error_parameter, a.error_context_window, a.omission
  FROM ${pairs} CROSS JOIN answer_details a ON a.message_id = ${original}`

const copyAttachmentsSql = `
  INSERT INTO message_attachments (message_id, position, hash, name)
  SELECT ${copy}, o.position, o.hash, o.name
  FROM ${pairs} CROSS JOIN message_attachments o ON o.message_id = ${original}`

/**
 * A new conversation with a copy of everything from the beginning to a message. It has title, model, connection,
 * instructions, parameters, folder and tags of the first one, which stays as it is. The copy of an answer that is still streaming ends
 * with what is stored of it; the copy of a compared answer stands alone.
 * @throws `not-found`, for a deleted message too.
 */
export function forkConversation(db: WritableDb, input: { messageId: string }, at: number): Conversation {
  return db.transaction(() => {
    const source = getConversation(db, { id: conversationOf(db, input.messageId) })
    const path = createMessageTree(readMessageTree(db, source.id)).pathTo(input.messageId)
    const copies = path.map(() => uuid())
    const copyOf = JSON.stringify(
      path.map(({ id }, index) => [id, copies[index], index === 0 ? null : copies[index - 1]]),
    )
    const id = uuid()
    db.run(
      `INSERT INTO conversations (id, title, model, connection_id, system_prompt, parameters, fit, folder_id, created_at,
         updated_at)
       SELECT ?, title, model, connection_id, system_prompt, parameters, fit, folder_id, ?, ?
       FROM conversations WHERE id = ?`,
      id,
      at,
      at,
      source.id,
    )
    db.run(
      'INSERT INTO conversation_tags SELECT ?, tag_id FROM conversation_tags WHERE conversation_id = ?',
      id,
      source.id,
    )
    db.run(copyMessagesSql, copyOf, id)
    db.run(copyDetailsSql, copyOf)
    db.run(copyAttachmentsSql, copyOf)
    // Those of the copied messages are as good for the copies, and were paid for.
    for (const summary of getSummaries(db, { conversationId: source.id })) {
      const index = path.findIndex((node) => node.id === summary.lastMessageId)
      const lastMessageId = copies[index]
      if (lastMessageId) saveSummary(db, { ...summary, conversationId: id, lastMessageId }, summary.createdAt)
    }
    return setActiveLeaf(db, id, copies.at(-1) ?? null)
  })
}
