import { renameConversation } from '@main/history/conversations'
import { arrangeConversations } from '@main/history/arrangeConversations'
import type { ReadableDb, WritableDb } from '@main/history/database/db'
import { createFolder } from '@main/history/folders'
import { listConversations } from '@main/history/listConversations'
import { createTag } from '@main/history/tags'
import { listInput } from '../../support/main/listInput'
import { aConversation } from './conversation'

type View = ReturnType<typeof listInput>['view']
type Arrangement = Parameters<typeof arrangeConversations>[1]['arrangement']

export const everything: View = { place: 'list', tagIds: [], title: '' }

/** A conversation with a title. Its ID. */
export function titled(db: WritableDb, title: string, at = 1): string {
  return renameConversation(db, { id: aConversation(db, at), title }).id
}

/** A folder's ID. */
export function aFolder(db: WritableDb, name: string, parentId: string | null = null): string {
  return createFolder(db, { name, parentId }, 1).id
}

/** A tag's ID. */
export function aTag(db: WritableDb, name: string): string {
  return createTag(db, { name, color: 'blue' }).id
}

/** Does something to conversations, later than anything else in a test. */
export function arrange(db: WritableDb, arrangement: Arrangement, ...ids: string[]) {
  return arrangeConversations(db, { ids, arrangement }, 1000)
}

/** The IDs of a list. */
export function idsOf(
  db: ReadableDb,
  view: Partial<View> = {},
  rest: Parameters<typeof listInput>[0] = {},
): string[] {
  const input = listInput({ ...rest, view: { ...everything, ...view } })
  return listConversations(db, input).conversations.map(({ id }) => id)
}
