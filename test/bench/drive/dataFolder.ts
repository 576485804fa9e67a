import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@main/history/database/openDatabase'
import { text } from '@main/history/database/row'
import { generateHistory } from '../../history/support/generateHistory'

export type LongConversation = { id: string; lastMessageId: string }

export type PreparedData = {
  /** Conversations of 10,000 messages, at the top of the list. */
  longConversations: readonly LongConversation[]
  /** A data folder of its own for one row, filled for the app and empty for the floor. */
  folder(filled: boolean): string
  remove(): void
}

const day = 86_400_000

/** A history as it looks after years: 10,000 conversations, three of them of 10,000 messages. Made once for all rows. */
export function prepareData(now: number): PreparedData {
  const root = mkdtempSync(join(tmpdir(), 'runyour-bench-'))
  const template = join(root, 'template')
  const path = join(template, 'history.db')
  const db = openDatabase({ path, backupFolder: join(template, 'backups'), at: now })
  generateHistory(db, { seed: 1, conversations: 9997, messagesPerConversation: 4, newestAt: now - 14 * day })
  const long = { seed: 2, conversations: 3, messagesPerConversation: 10_000, newestAt: now }
  const longConversations = generateHistory(db, long).conversationIds.map((id) => {
    const row = db.get('SELECT active_leaf_id FROM conversations WHERE id = ?', id)
    if (row === undefined) throw new Error('the generated conversation is missing')
    return { id, lastMessageId: text(row, 'active_leaf_id') }
  })
  db.close()
  writeFileSync(
    join(template, 'settings.json'),
    // As many calls at once as the row with most of them makes; the usual limit is four.
    JSON.stringify({
      defaultModel: 'openai/gpt-5.5',
      language: 'en',
      theme: 'light',
      parallelCalls: 8,
      retries: 0,
    }),
  )
  let folders = 0
  return {
    longConversations,
    folder: (filled) => {
      folders += 1
      const folder = join(root, String(folders))
      if (filled) cpSync(template, folder, { recursive: true })
      return folder
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  }
}
