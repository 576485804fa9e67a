import type { Conversation } from '@shared/model/conversation'
import { getConversation } from './conversations'
import type { ReadableDb, WritableDb } from './database/db'
import { createMessageTree, type DeletionScope } from './messageTree'
import { conversationOf, readMessageTree } from './readMessageTree'

/**
 * Shows the branch that a message is on, down to its newest end; one that is in view already stays as it is. The
 * conversation keeps its place in the list: looking at another variant is not a change.
 * @throws `not-found`, for a deleted message too.
 */
export function showMessage(db: WritableDb, input: { messageId: string }): Conversation {
  return db.transaction(() => {
    const shown = getConversation(db, { id: conversationOf(db, input.messageId) })
    const { id, activeLeafId } = shown
    const tree = createMessageTree(readMessageTree(db, id))
    const isInView =
      activeLeafId !== null && tree.pathTo(activeLeafId).some((one) => one.id === input.messageId)
    if (isInView) return shown
    return setActiveLeaf(db, id, tree.endOf(input.messageId)?.id ?? null)
  })
}

/** The answers still streaming that a deletion would take away. @throws `not-found` */
export function runningIn(db: ReadableDb, input: { messageId: string; scope: DeletionScope }): string[] {
  const tree = createMessageTree(readMessageTree(db, conversationOf(db, input.messageId)))
  return tree
    .branchOf(input.messageId)
    .filter(({ id, streaming }) => streaming && (input.scope === 'branch' || id === input.messageId))
    .map(({ id }) => id)
}

export function setActiveLeaf(db: WritableDb, conversationId: string, leafId: string | null): Conversation {
  db.run('UPDATE conversations SET active_leaf_id = ? WHERE id = ?', leafId, conversationId)
  return getConversation(db, { id: conversationId })
}
