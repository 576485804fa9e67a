import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { openDatabase } from '@main/history/database/openDatabase'
import { text } from '@main/history/database/row'
import { generateHistory } from '../../history/support/generateHistory'
import { answers } from './chatWindow'
import type { RunningApp } from './runningApp'

export type LongConversation = {
  id: string
  /** From the oldest to the newest: question, answer, question… */
  messageIds: readonly string[]
  /** The other answers, by the place of the shown one. */
  variantIds: Readonly<Record<number, string>>
}

export type LongOptions = {
  messages: number
  /** What certain messages say in place of something made up, by their place; counted from the end where negative. */
  texts?: Readonly<Record<number, string>>
  /** Other answers to the questions before these places, each of which is a branch that ends with it. */
  variants?: Readonly<Record<number, string>>
  /** Milliseconds since 1970 of the newest message. */
  newestAt?: number
}

/** Writes a long conversation into the history of an app, running or not. */
export function writeLongConversation(
  userData: string,
  { messages, texts = {}, variants = {}, newestAt = Date.now() }: LongOptions,
): LongConversation {
  const path = join(userData, 'history.db')
  const db = openDatabase({ path, backupFolder: join(userData, 'backups'), at: newestAt })
  try {
    const history = { seed: messages, conversations: 1, messagesPerConversation: messages, newestAt }
    const [id = ''] = generateHistory(db, history).conversationIds
    const rows = db.all('SELECT id FROM messages WHERE conversation_id = ? ORDER BY created_at', id)
    const messageIds = rows.map((row) => text(row, 'id'))
    for (const [place, content] of Object.entries(texts)) {
      // With its status: that is what the search notices.
      const sql = 'UPDATE messages SET content = ?, status = status WHERE id = ?'
      db.run(sql, content, messageIds.at(Number(place)) ?? '')
    }
    const added = Object.entries(variants).map(([place, content]): [string, string] => {
      const variantId = uuid()
      const sql = `INSERT INTO messages (id, conversation_id, parent_id, role, status, model, content, reasoning, created_at)
        SELECT ?, conversation_id, parent_id, role, status, model, ?, '', created_at FROM messages WHERE id = ?`
      db.run(sql, variantId, content, messageIds.at(Number(place)) ?? '')
      return [place, variantId]
    })
    return { id, messageIds, variantIds: Object.fromEntries(added) }
  } finally {
    db.close()
  }
}

/** Writes one into the history of a running app and opens it there. */
export async function openLongConversation(
  { page, userData }: Pick<RunningApp, 'page' | 'userData'>,
  options: LongOptions,
): Promise<LongConversation> {
  const conversation = writeLongConversation(userData, options)
  // The list of conversations is read at the start of the page.
  await page.reload()
  await page.locator(`[data-testid="conversation-item"][data-conversation-id="${conversation.id}"]`).click()
  await answers(page).last().waitFor()
  return conversation
}
