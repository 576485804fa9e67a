import { interruptCalls } from './calls'
import type { WritableDb } from './database/db'
import { integer, text } from './database/row'

/*
 * How a streaming answer grows on disk.
 *
 * `content = content || ?` rewrites the whole row, so doing that four times a second costs the square of an answer's
 * length: a 2 MB answer would write gigabytes. Up to 32 KiB that is still the cheapest way, and it keeps every usual
 * answer whole in `messages`, where outside tools look. Beyond, pieces wait as rows of `message_chunks` and are folded
 * into the message when they have grown as large as it. Each fold doubles the message, like a growing array, so that
 * all rewriting together stays within a small multiple of the final length.
 *
 * Readers always add what waits (messages.ts), so none of this shows.
 */

const rewriteLimitBytes = 32 * 1024

/** Text that came for one answer since the last call. */
export type AnswerPiece = { answerId: string; content: string; reasoning: string }

/**
 * Adds to the answers of all running turns in one transaction, which is one fsync however many there are. Pieces for an
 * answer that is not streaming (any more) are ignored: they lost the race against its final text.
 *
 * A piece must not end within a surrogate pair: the half would be stored as U+FFFD.
 */
export function appendToAnswers(db: WritableDb, input: { pieces: readonly AnswerPiece[] }): null {
  db.transaction(() => input.pieces.forEach((piece) => append(db, piece)))
  return null
}

function append(db: WritableDb, piece: AnswerPiece): void {
  // octet_length of a column is answered from the row's header, without reading the text.
  const stored = db.get(
    `SELECT octet_length(content) + octet_length(reasoning) AS bytes FROM messages
     WHERE id = ? AND status = 'streaming'`,
    piece.answerId,
  )
  if (!stored) return
  const storedBytes = integer(stored, 'bytes')
  if (storedBytes < rewriteLimitBytes) {
    db.run(
      'UPDATE messages SET content = content || ?, reasoning = reasoning || ? WHERE id = ?',
      piece.content,
      piece.reasoning,
      piece.answerId,
    )
    return
  }
  const waitingBytes = insertChunk(db, piece)
  if (waitingBytes >= storedBytes) foldChunks(db, piece.answerId)
}

/** Returns the bytes that wait now. */
function insertChunk(db: WritableDb, piece: AnswerPiece): number {
  const last = db.get(
    'SELECT seq, waiting_bytes FROM message_chunks WHERE message_id = ? ORDER BY seq DESC LIMIT 1',
    piece.answerId,
  )
  const seq = last ? integer(last, 'seq') + 1 : 0
  const bytes = Buffer.byteLength(piece.content) + Buffer.byteLength(piece.reasoning)
  const waitingBytes = bytes + (last ? integer(last, 'waiting_bytes') : 0)
  db.run(
    'INSERT INTO message_chunks (message_id, seq, waiting_bytes, content, reasoning) VALUES (?, ?, ?, ?, ?)',
    piece.answerId,
    seq,
    waitingBytes,
    piece.content,
    piece.reasoning,
  )
  return waitingBytes
}

function foldChunks(db: WritableDb, messageId: string): void {
  db.run(
    `UPDATE messages SET
       content = content || (SELECT group_concat(content, '' ORDER BY seq) FROM message_chunks WHERE message_id = ?1),
       reasoning = reasoning || (SELECT group_concat(reasoning, '' ORDER BY seq) FROM message_chunks WHERE message_id = ?1)
     WHERE id = ?1 AND EXISTS (SELECT 1 FROM message_chunks WHERE message_id = ?1)`,
    messageId,
  )
  dropChunks(db, messageId)
}

export function dropChunks(db: WritableDb, messageId: string): void {
  db.run('DELETE FROM message_chunks WHERE message_id = ?', messageId)
}

/** Exported for the test of its query plan. */
export const streamingSql = "SELECT id FROM messages WHERE status = 'streaming'"

/**
 * Marks every answer that is still `streaming` as `interrupted`, with all text that was stored, and every call that is
 * still running. To be called once after opening, before the first turn: what streams then was left by a process that is
 * gone. Returns how many answers.
 */
export function recoverInterrupted(db: WritableDb): number {
  return db.transaction(() => {
    const left = db.all(streamingSql).map((row) => text(row, 'id'))
    for (const id of left) {
      foldChunks(db, id)
      db.run("UPDATE messages SET status = 'interrupted' WHERE id = ?", id)
    }
    interruptCalls(db)
    return left.length
  })
}
