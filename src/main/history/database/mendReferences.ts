import type { WritableDb } from './db'
import { integer, text } from './row'

/**
 * Makes whole what lost rows left behind, so that every row that was read can be seen: messages whose conversation is
 * gone get one, a message whose predecessor is gone follows the one before it, and a conversation shows its last message.
 * What refers to something lost, and means nothing without it, goes.
 * @returns how many rows were changed or removed.
 */
export function mendReferences(db: WritableDb): number {
  return db.transaction(() => {
    let mended = 0
    for (const sql of messageRepairs) mended += db.run(sql)
    // What is removed may in turn have been referred to.
    for (let changed = 1; changed > 0; mended += changed) changed = dropDangling(db)
    return mended
  })
}

const messageRepairs = [
  // The title is the beginning of its first words, as in a conversation that was never named.
  `INSERT INTO conversations (id, title, created_at, updated_at)
   SELECT m.conversation_id,
     coalesce((SELECT substr(f.content, 1, 80) FROM messages f
       WHERE f.conversation_id = m.conversation_id AND f.role = 'user' ORDER BY f.row_id LIMIT 1), ''),
     min(m.created_at), max(m.created_at)
   FROM messages m WHERE NOT EXISTS (SELECT 1 FROM conversations c WHERE c.id = m.conversation_id)
   GROUP BY m.conversation_id`,
  // Row numbers ascend along a branch, so this never makes a circle.
  `UPDATE messages SET parent_id = (SELECT p.id FROM messages p
       WHERE p.conversation_id = messages.conversation_id AND p.row_id < messages.row_id
       ORDER BY p.row_id DESC LIMIT 1)
   WHERE parent_id IS NOT NULL AND NOT EXISTS (
     SELECT 1 FROM messages p WHERE p.conversation_id = messages.conversation_id AND p.id = messages.parent_id)`,
  `UPDATE conversations SET active_leaf_id = (SELECT m.id FROM messages m
       WHERE m.conversation_id = conversations.id
         AND NOT EXISTS (SELECT 1 FROM messages child WHERE child.parent_id = m.id)
       ORDER BY m.row_id DESC LIMIT 1)
   WHERE NOT EXISTS (
       SELECT 1 FROM messages m WHERE m.conversation_id = conversations.id AND m.id = conversations.active_leaf_id)
     AND EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = conversations.id)`,
  `UPDATE conversations SET active_leaf_id = NULL
   WHERE active_leaf_id IS NOT NULL AND NOT EXISTS (
     SELECT 1 FROM messages m WHERE m.conversation_id = conversations.id AND m.id = conversations.active_leaf_id)`,
]

/** A reference may be let go where its column allows it; else its row goes. */
function dropDangling(db: WritableDb): number {
  let changed = 0
  for (const { table, parent, pairs, nullable } of referencesOf(db)) {
    const same = pairs.map(({ from, to }) => `p."${to}" = "${table}"."${from}"`).join(' AND ')
    const set = pairs.map(({ from }) => `"${table}"."${from}" IS NOT NULL`).join(' AND ')
    const dangling = `${set} AND NOT EXISTS (SELECT 1 FROM "${parent}" p WHERE ${same})`
    const [first] = pairs
    const letGo = nullable && first !== undefined && pairs.length === 1
    changed += db.run(
      letGo
        ? `UPDATE "${table}" SET "${first.from}" = NULL WHERE ${dangling}`
        : `DELETE FROM "${table}" WHERE ${dangling}`,
    )
  }
  return changed
}

type Reference = {
  table: string
  parent: string
  pairs: { from: string; to: string }[]
  nullable: boolean
}

function referencesOf(db: WritableDb): Reference[] {
  const rows = db.all(`
    SELECT t.name AS child, k.id AS number, k."table" AS parent, k."from" AS source,
      coalesce(k."to", (SELECT name FROM pragma_table_info(k."table") WHERE pk = 1)) AS target,
      (SELECT "notnull" OR pk > 0 FROM pragma_table_info(t.name) WHERE name = k."from") AS required
    FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
    WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, k.id, k.seq`)
  const found = new Map<string, Reference>()
  for (const row of rows) {
    const table = text(row, 'child')
    const key = `${table} ${integer(row, 'number')}`
    const reference = found.get(key) ?? { table, parent: text(row, 'parent'), pairs: [], nullable: true }
    reference.pairs.push({ from: text(row, 'source'), to: text(row, 'target') })
    reference.nullable &&= integer(row, 'required') === 0
    found.set(key, reference)
  }
  return [...found.values()]
}
