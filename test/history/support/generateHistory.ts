import { v7 as uuid } from 'uuid'
import type { WritableDb } from '@main/history/database/db'
import { pick, seeded } from './random'

export type GenerateOptions = {
  /** The same seed gives the same history, IDs included. */
  seed: number
  conversations: number
  /** Alternating questions and answers in one branch. */
  messagesPerConversation: number
  /** When the newest message was written, in milliseconds since 1970; the others lie before it. */
  newestAt: number
}

const minute = 60_000
const perTransaction = 500

const questions = [
  '이 함수가 왜 느린지 설명해 주세요.',
  '제주도 2박 3일 여행 일정을 짜 주세요. 아이와 함께 갑니다.',
  '다음 주 회의에서 쓸 발표 자료의 개요가 필요합니다.',
  'How do I keep a long list responsive while it is still loading?',
  'Explain the difference between a mutex and a semaphore, with one example each.',
  'Rewrite this paragraph so that it sounds friendlier, but keep it short.',
]

const paragraphs = [
  '네, 순서대로 살펴보겠습니다. 먼저 데이터가 어디에서 들어오고 어디로 나가는지를 정리하면 이해하기 쉽습니다.',
  '정리하면 **비용은 길이에 비례**하고, 한 번 만든 결과는 다시 계산하지 않습니다. 그래서 목록이 길어져도 빠릅니다.',
  '아침에는 바닷가를 천천히 걷고, 점심은 시장에서 먹는 편이 좋습니다. 비가 오면 박물관으로 바꾸세요.',
  'The short answer is that the list is rendered as a whole. Only the rows that can be seen have to exist.',
  'There are three things to watch: the **order** of the writes, what happens on an error, and who closes the file.',
  '1. Measure first\n2. Change one thing\n3. Measure again\n\nAnything else is guessing.',
  '```ts\nexport function sum(values: readonly number[]): number {\n  return values.reduce((a, b) => a + b, 0)\n}\n```',
  '| 항목 | 이전 | 이후 |\n| --- | ---: | ---: |\n| 시간 | 538 ms | 61 ms |\n| 메모리 | 655 MB | 301 MB |',
]

const models = ['openai/gpt-5.5', 'anthropic/claude-sonnet-5', 'google/gemini-3-pro']

/**
 * Fills a history with conversations in Korean and English, for benchmarks and for tests that need a large one. Writes the
 * tables directly, some 50,000 messages a second. Returns the conversations' IDs, the newest first.
 */
export function generateHistory(db: WritableDb, options: GenerateOptions): { conversationIds: string[] } {
  const random = seeded(options.seed)
  const conversationIds: string[] = []
  for (let start = 0; start < options.conversations; start += perTransaction) {
    db.transaction(() => {
      const end = Math.min(start + perTransaction, options.conversations)
      for (let index = start; index < end; index += 1) {
        conversationIds.push(writeConversation(db, options, index, random))
      }
    })
  }
  return { conversationIds }
}

function writeConversation(
  db: WritableDb,
  options: GenerateOptions,
  index: number,
  random: () => number,
): string {
  const { messagesPerConversation: count, newestAt } = options
  const updatedAt = newestAt - index * 10 * minute
  const createdAt = updatedAt - count * minute
  const id = seededId(createdAt, random)
  const model = pick(models, random)
  const title = `${pick(questions, random).slice(0, 40)} ${index + 1}`
  db.run(
    'INSERT INTO conversations (id, title, model, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
    id,
    title,
    model,
    createdAt,
    updatedAt,
  )
  let parentId: string | null = null
  for (let number = 0; number < count; number += 1) {
    parentId = writeMessage(
      db,
      { conversationId: id, parentId, model, number, at: createdAt + (number + 1) * minute },
      random,
    )
  }
  db.run('UPDATE conversations SET active_leaf_id = ? WHERE id = ?', parentId, id)
  return id
}

function writeMessage(
  db: WritableDb,
  place: { conversationId: string; parentId: string | null; model: string; number: number; at: number },
  random: () => number,
): string {
  const id = seededId(place.at, random)
  const answer = place.number % 2 === 1
  const content = answer ? answerText(random) : `${pick(questions, random)} (${place.number / 2 + 1})`
  db.run(
    `INSERT INTO messages (id, conversation_id, parent_id, role, status, model, connection_id, finish_reason,
       input_tokens, output_tokens, content, created_at)
     VALUES (?, ?, ?, ?, 'complete', ?, ?, ?, ?, ?, ?, ?)`,
    id,
    place.conversationId,
    place.parentId,
    answer ? 'assistant' : 'user',
    answer ? place.model : null,
    answer ? 'default' : null,
    answer ? 'stop' : null,
    answer ? 40 + place.number : null,
    answer ? Math.ceil(content.length / 3) : null,
    content,
    place.at,
  )
  return id
}

function answerText(random: () => number): string {
  const parts = 1 + Math.floor(random() * 5)
  return Array.from({ length: parts }, () => pick(paragraphs, random)).join('\n\n')
}

function seededId(at: number, random: () => number): string {
  const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))
  return uuid({ msecs: at, random: bytes })
}
