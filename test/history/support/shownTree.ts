import { getConversation } from '@main/history/conversations'
import type { ReadableDb } from '@main/history/database/db'
import { text } from '@main/history/database/row'
import { messagePage, promptPath } from '@main/history/messages'
import { createMessageTree } from '@main/history/messageTree'
import { readMessageTree } from '@main/history/readMessageTree'

/** Everything that can be seen of a conversation: every branch with all its messages, and which one is shown. */
export function shownTree(db: ReadableDb, conversationId: string) {
  const tree = createMessageTree(readMessageTree(db, conversationId))
  const branches: Record<string, unknown> = {}
  const walk = (id: string | null): void => {
    const children = tree.childrenOf(id)
    for (const child of children) walk(child.id)
    if (children.length === 0 && id !== null) branches[id] = promptPath(db, { messageId: id })
  }
  walk(null)
  return {
    conversation: getConversation(db, { id: conversationId }),
    page: messagePage(db, { conversationId, before: null, limit: 1000 }),
    branches,
  }
}

/** The texts of the shown branch. */
export function shownTexts(db: ReadableDb, conversationId: string): string[] {
  return messagePage(db, { conversationId, before: null, limit: 1000 }).messages.map(({ content }) => content)
}

/** What would be wrong with the tables: nothing, ever. */
export function violations(db: ReadableDb): string[] {
  return db.all('PRAGMA foreign_key_check').map((row) => `${text(row, 'table')} → ${text(row, 'parent')}`)
}
