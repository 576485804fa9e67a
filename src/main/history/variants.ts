import type { Variant } from '@shared/contract/chat'
import { detailColumns, detailsFromRow } from './answerDetails'
import type { ReadableDb, SqlRow } from './database/db'
import { integer, text } from './database/row'
import { statusFromRow } from './messageRows'
import { getMessage } from './messages'
import { variantsOf } from './siblings'

/** What of a text tells one variant from another in a list. */
const excerptCharacters = 80

/** All variants of a message in words, itself among them, the oldest first. @throws `not-found` */
export function variants(db: ReadableDb, input: { messageId: string }): Variant[] {
  const message = getMessage(db, { id: input.messageId })
  const ids = variantsOf(db, [message])[message.id] ?? [message.id]
  return db
    .all(
      // The beginning of a text is in `messages` even while its end waits in chunks.
      `SELECT m.id, m.role, m.model, m.status, m.created_at, substr(m.content, 1, 1000) AS beginning, ${detailColumns}
       FROM json_each(?) ids CROSS JOIN messages m ON m.id = ids.value
         LEFT JOIN answer_details a ON a.message_id = m.id
       ORDER BY ids.key`,
      JSON.stringify(ids),
    )
    .map(variantFromRow)
}

function variantFromRow(row: SqlRow): Variant {
  const person = text(row, 'role') === 'user'
  return {
    id: text(row, 'id'),
    role: person ? 'user' : 'assistant',
    model: person ? '' : text(row, 'model'),
    origin: person ? null : detailsFromRow(row).origin,
    status: person ? 'complete' : statusFromRow(row),
    createdAt: integer(row, 'created_at'),
    excerpt: excerptOf(text(row, 'beginning')),
  }
}

/** One line, cut between characters as people see them. */
function excerptOf(beginning: string): string {
  const line = beginning.replace(/\s+/g, ' ').trim()
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment)
  if (characters.length <= excerptCharacters) return line
  return `${characters.slice(0, excerptCharacters).join('').trimEnd()}…`
}
