import type { FoundMessage } from '@shared/contract/conversations'
import { findFolded, type FindQuery, foldText } from '@shared/text/foldText'
import { shownText } from '@shared/text/shownText'
import type { ReadableDb, SqlRow } from './database/db'
import { text } from './database/row'
import { wholeText } from './messageRows'

/** Exported for the test of its query plan. */
export const textsSql = `
  SELECT m.id, m.role, ${wholeText('content')} AS content, ${wholeText('reasoning')} AS reasoning
  FROM json_each(?1) wanted CROSS JOIN messages m ON m.id = wanted.value`

/**
 * How often a text stands in each of these messages, as a reader sees them: in an answer without its markup, in a
 * question and in reasoning as they were written. In the order of `ids`; messages without a hit are left out. Some 50
 * messages a millisecond, so that the caller asks for as many as may keep others waiting.
 */
export function findMessages(
  db: ReadableDb,
  input: { ids: readonly string[]; query: FindQuery },
): FoundMessage[] {
  const { matchCase, wholeWord } = input.query
  const wanted = foldText(input.query.text, matchCase).text
  const count = (shown: string): number =>
    shown === '' ? 0 : findFolded(foldText(shown, matchCase).text, wanted, wholeWord).length
  return db.all(textsSql, JSON.stringify(input.ids)).flatMap((row: SqlRow) => {
    const written = text(row, 'content')
    const content = count(text(row, 'role') === 'user' ? written : shownText(written))
    const reasoning = count(text(row, 'reasoning'))
    return content + reasoning === 0 ? [] : [{ messageId: text(row, 'id'), content, reasoning }]
  })
}
