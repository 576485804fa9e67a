import type { Answer, Message } from '@shared/model/message'
import type { ReadableDb } from './database/db'
import { text } from './database/row'
import { answerFromRow, messageColumns } from './messageRows'

/** The answers of several comparisons (a JSON array of IDs); exported for the test of its query plan. */
export const comparedSql = `
  SELECT ${messageColumns}
  FROM json_each(?) comparisons CROSS JOIN answer_details a ON a.comparison_id = comparisons.value
    CROSS JOIN messages m ON m.id = a.message_id
  WHERE NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = m.id)`

/** The answers that were asked for together with one of these messages and stand beside it, the oldest first. */
export function comparedWith(db: ReadableDb, messages: readonly Message[]): Answer[] {
  const shown = new Set(messages.map(({ id }) => id))
  const parents = new Map<string, string | null>()
  for (const message of messages) {
    if (message.role === 'assistant' && message.comparisonId !== null) {
      parents.set(message.comparisonId, message.parentId)
    }
  }
  if (parents.size === 0) return []
  return db
    .all(comparedSql, JSON.stringify([...parents.keys()]))
    .filter((row) => !shown.has(text(row, 'id')))
    .map((row) => answerFromRow(row, parents.get(text(row, 'comparison_id')) ?? null))
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}
