import { v7 as uuid } from 'uuid'
import type { WritableDb } from '@main/history/database/db'
import { pick, seeded } from '../../history/support/random'
import { readVocabulary, sentences, type Vocabulary } from './words'

const minute = 60_000
const perTransaction = 100
const models = ['openai/gpt-5.5', 'anthropic/claude-sonnet-5', 'google/gemini-3-pro', 'qwen/qwen3-max']

export type ManyMessages = {
  seed: number
  conversations: number
  messagesPerConversation: number
  /** When the newest message was written, in milliseconds since 1970. */
  newestAt: number
}

/**
 * Fills a history with conversations whose words are as many and as unevenly used as a person's: some 30,000 messages a
 * second. Conversations overlap in time, as they do. Returns the words, for making queries.
 */
export function writeManyMessages(db: WritableDb, options: ManyMessages): Vocabulary {
  const vocabulary = readVocabulary(options.seed)
  const random = seeded(options.seed)
  // The history is thrown away: it need not survive a power cut, and one index at the end would be a second way to write.
  db.exec('PRAGMA synchronous = OFF')
  for (let start = 0; start < options.conversations; start += perTransaction) {
    db.transaction(() => {
      const end = Math.min(start + perTransaction, options.conversations)
      for (let number = start; number < end; number += 1) writeOne(db, options, number, vocabulary, random)
    })
  }
  return vocabulary
}

function writeOne(
  db: WritableDb,
  { conversations, messagesPerConversation: count, newestAt }: ManyMessages,
  number: number,
  vocabulary: Vocabulary,
  random: () => number,
): void {
  const createdAt = newestAt - (conversations - number) * 30 * minute
  const id = seededId(createdAt, random)
  const model = pick(models, random)
  db.run(
    'INSERT INTO conversations (id, title, model, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
    id,
    sentences(vocabulary, 3 + Math.floor(random() * 4), random),
    model,
    createdAt,
    createdAt + count * minute,
  )
  let parentId: string | null = null
  for (let at = 0; at < count; at += 1) {
    const isAnswer = at % 2 === 1
    const words = isAnswer ? 15 + Math.floor(random() * 70) : 3 + Math.floor(random() * 20)
    const messageId = seededId(createdAt + at * minute, random)
    db.run(
      `INSERT INTO messages (id, conversation_id, parent_id, role, status, model, connection_id, content, created_at)
       VALUES (?, ?, ?, ?, 'complete', ?, ?, ?, ?)`,
      messageId,
      id,
      parentId,
      isAnswer ? 'assistant' : 'user',
      isAnswer ? model : null,
      isAnswer ? 'default' : null,
      sentences(vocabulary, words, random),
      createdAt + at * minute,
    )
    parentId = messageId
  }
  db.run('UPDATE conversations SET active_leaf_id = ? WHERE id = ?', parentId, id)
}

function seededId(at: number, random: () => number): string {
  return uuid({ msecs: at, random: Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)) })
}
