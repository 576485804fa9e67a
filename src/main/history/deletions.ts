import { v7 as uuid } from 'uuid'
import type { Conversation } from '@shared/model/conversation'
import { setActiveLeaf } from './branches'
import { getConversation } from './conversations'
import type { SqlRow, WritableDb } from './database/db'
import { notFound } from './database/historyFailure'
import { nullableText, text } from './database/row'
import { createMessageTree, type DeletionScope, type MessageTree } from './messageTree'
import { conversationOf, readMessageTree } from './readMessageTree'
import { forgetSummariesBelow } from './summaries'

/*
 * The tables `deletions` and `deleted_messages`. Deleting writes down what is out of sight and moves nothing, so that
 * undoing is taking the note away, in whatever order deletions are undone.
 */

/**
 * Takes a message (`message`: what follows it stays and moves up) or a message with everything below it (`branch`) out
 * of sight. When the shown branch ended there, the newest variant of the message is shown instead, or else the branch
 * ends above it.
 * @throws `not-found`, the second time too.
 */
export function deleteMessages(
  db: WritableDb,
  input: { messageId: string; scope: DeletionScope },
  at: number,
): { conversation: Conversation; deletionId: string } {
  const { messageId, scope } = input
  return db.transaction(() => {
    const { id, activeLeafId } = getConversation(db, { id: conversationOf(db, messageId) })
    const tree = createMessageTree(readMessageTree(db, id))
    const taken = scope === 'branch' ? tree.branchOf(messageId).map((node) => node.id) : [messageId]
    const deletionId = uuid()
    db.run(
      `INSERT INTO deletions (id, conversation_id, message_id, scope, active_leaf_id, deleted_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      deletionId,
      id,
      messageId,
      scope,
      activeLeafId,
      at,
    )
    db.run(
      'INSERT INTO deleted_messages (message_id, deletion_id) SELECT value, ? FROM json_each(?)',
      deletionId,
      JSON.stringify(taken),
    )
    if (scope === 'message') forgetSummariesBelow(db, { conversationId: id, messageId })
    const leafTaken = activeLeafId !== null && taken.includes(activeLeafId)
    const leafId = leafTaken ? leafWithout(tree, messageId) : activeLeafId
    return { conversation: setActiveLeaf(db, id, leafId), deletionId }
  })
}

/** Where the shown branch ends once a message is not on it any more. */
function leafWithout(tree: MessageTree, messageId: string): string | null {
  const parentId = tree.parentOf(messageId)?.id ?? null
  const beside = tree.childrenOf(parentId).filter(({ id }) => id !== messageId)
  const newest = beside.at(-1)
  return newest ? (tree.endOf(newest.id)?.id ?? null) : parentId
}

/**
 * Undoes `deleteMessages`: everything stands where it stood, and the branch is shown that was shown then. What was added
 * since stays, below or beside it. Messages whose branch was deleted since come back together with that branch.
 * @throws `not-found`, the second time too.
 */
export function undeleteMessages(db: WritableDb, input: { deletionId: string }): Conversation {
  const { deletionId } = input
  return db.transaction(() => {
    const deletion = db.get(
      'SELECT conversation_id, message_id, scope, active_leaf_id FROM deletions WHERE id = ?',
      deletionId,
    )
    if (!deletion) throw notFound('deletion')
    const messageId = text(deletion, 'message_id')
    const { id, activeLeafId } = getConversation(db, { id: text(deletion, 'conversation_id') })
    const stored = readMessageTree(db, id)
    const hiddenBy = createMessageTree(stored).hiddenBy(messageId)
    if (hiddenBy !== null) {
      db.run('UPDATE deleted_messages SET deletion_id = ? WHERE deletion_id = ?', hiddenBy, deletionId)
    }
    // What is left in it goes along (ON DELETE CASCADE).
    db.run('DELETE FROM deletions WHERE id = ?', deletionId)
    if (hiddenBy !== null) return getConversation(db, { id })

    if (text(deletion, 'scope') === 'message') forgetSummariesBelow(db, { conversationId: id, messageId })
    const tree = createMessageTree(
      stored.map((node) => (node.deletion?.id === deletionId ? { ...node, deletion: null } : node)),
    )
    return setActiveLeaf(db, id, leafAfterUndo(tree, deletion, activeLeafId))
  })
}

/** The branch that was shown when it was deleted, as long as it is now; the present one when it goes through there. */
function leafAfterUndo(tree: MessageTree, deletion: SqlRow, activeLeafId: string | null): string | null {
  const leafThen = nullableText(deletion, 'active_leaf_id')
  const wanted = leafThen !== null && tree.shown(leafThen) ? leafThen : text(deletion, 'message_id')
  const goesThrough = activeLeafId !== null && tree.pathTo(activeLeafId).some((node) => node.id === wanted)
  return tree.endOf(goesThrough ? activeLeafId : wanted)?.id ?? activeLeafId
}
