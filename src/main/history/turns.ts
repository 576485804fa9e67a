import type { StartedTurn } from '@shared/contract/chat'
import type { AttachmentRef } from '@shared/model/attachment'
import type { Conversation } from '@shared/model/conversation'
import type { Answer } from '@shared/model/message'
import { getConversation } from './conversations'
import type { ReadableDb, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { nullableText, text } from './database/row'
import { type AskedAnswer, insertAnswer, insertQuestion, type Place } from './newMessages'
import { takeQueued } from './queuedMessages'
import { variantsOf } from './siblings'

/*
 * How turns begin. `messageChunks.ts` has how their answers grow, `finishAnswer.ts` how they end.
 */

export type { AskedAnswer } from './newMessages'

/**
 * Stores the person's message under the shown branch and an empty answer below it for everyone who is asked; the first
 * becomes the branch's end. One transaction, so that there is never a question without a place for its answer.
 * @param input.title becomes the conversation's title when it has none.
 * @param input.queuedId the queued message that this is: it stops waiting in the same moment, so it goes out once.
 * @throws `not-found`, also for a queued message that was removed, and for an attachment that is not known.
 */
export function beginTurn(
  db: WritableDb,
  input: {
    conversationId: string
    text: string
    attachments: readonly AttachmentRef[]
    title: string
    answers: readonly AskedAnswer[]
    queuedId: string | null
  },
  at: number,
): StartedTurn {
  return db.transaction(() => {
    const { conversationId, queuedId } = input
    const { activeLeafId } = getConversation(db, { id: conversationId })
    if (queuedId !== null) takeQueued(db, { id: queuedId, conversationId })
    db.run("UPDATE conversations SET title = ? WHERE id = ? AND title = ''", input.title, conversationId)
    return ask(db, { conversationId, parentId: activeLeafId }, input, at)
  })
}

/**
 * Stores a message that takes the place of an earlier one, and answers below it. The earlier message stays beside it,
 * with everything below it.
 * @throws `not-found`, also for an answer and for a deleted message.
 */
export function beginEdit(
  db: WritableDb,
  input: {
    messageId: string
    text: string
    attachments: readonly AttachmentRef[]
    answers: readonly AskedAnswer[]
  },
  at: number,
): StartedTurn {
  return db.transaction(() => ask(db, placeBeside(db, input.messageId, 'user'), input, at))
}

/**
 * Adds an answer beside an earlier one, under the same message, and shows its branch. The earlier answer stays as it
 * is, with everything below it.
 * @param input.content what the new answer begins with, together with `reasoning`: nothing, unless it continues one.
 * @throws `not-found`, also for a person's message and for a deleted answer.
 */
export function beginAnswer(
  db: WritableDb,
  input: { besideId: string; asked: AskedAnswer; content: string; reasoning: string },
  at: number,
): StartedTurn {
  return db.transaction(() => {
    const place = placeBeside(db, input.besideId, 'assistant')
    const answer = insertAnswer(db, place, input.asked, input, at)
    const conversation = showBranch(db, answer, at)
    return { conversation, message: null, answers: [answer], variants: variantsOf(db, [answer]) }
  })
}

/** A question and a place for each of its answers. */
function ask(
  db: WritableDb,
  place: Place,
  input: { text: string; attachments: readonly AttachmentRef[]; answers: readonly AskedAnswer[] },
  at: number,
): StartedTurn {
  const message = insertQuestion(db, place, input, at)
  const below = { conversationId: place.conversationId, parentId: message.id }
  const empty = { content: '', reasoning: '' }
  const answers = input.answers.map((asked) => insertAnswer(db, below, asked, empty, at))
  const [first] = answers
  if (first === undefined) throw new Error('nobody was asked')
  const conversation = showBranch(db, first, at)
  return { conversation, message, answers, variants: variantsOf(db, [message, ...answers]) }
}

/** The place of a message as it is stored: a variant stays beside it whatever is deleted or restored above them. */
function placeBeside(db: ReadableDb, id: string, role: 'user' | 'assistant'): Place {
  const row = db.get(
    `SELECT conversation_id, parent_id FROM messages
     WHERE id = ? AND role = ? AND id NOT IN (SELECT message_id FROM deleted_messages)`,
    id,
    role,
  )
  if (!row) throw notFound(role === 'user' ? 'question' : 'answer')
  const conversation = getConversation(db, { id: text(row, 'conversation_id') })
  return { conversationId: conversation.id, parentId: nullableText(row, 'parent_id') }
}

/** Makes the branch that ends with this answer the shown one. A conversation that goes on is not put away any more. */
function showBranch(db: WritableDb, answer: Answer, at: number): Conversation {
  db.run(
    'UPDATE conversations SET active_leaf_id = ?, updated_at = ?, archived_at = NULL WHERE id = ?',
    answer.id,
    at,
    answer.conversationId,
  )
  return getConversation(db, { id: answer.conversationId })
}
