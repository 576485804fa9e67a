import { openHistory } from '@main/history/historyClient'
import { startHistoryThread } from '@main/history/historyThread'
import type { ImportPorts } from '@main/library/import/ports'
import { createProblemList } from '@main/library/import/problemList'
import { storeBatch } from '@main/library/import/storeBatches'
import { largeConversation } from '../library/largeConversation'

/*
 * Run as a process of its own by killNine.test.ts: opens the history through the real worker and stores one conversation
 * of so many messages as an import does. Prints a line for each step that the history has acknowledged.
 * Arguments: worker file, database file, number of messages.
 */

const [workerPath = '', path = '', messages = ''] = process.argv.slice(2)
const opened = await openHistory({
  channel: startHistoryThread(workerPath),
  path,
  backupFolder: `${path}-backups`,
})
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const history = opened.value

const store: ImportPorts['store'] = async (input) => {
  const stored = await history.storeConversations(input)
  if (!stored.ok) throw new Error(JSON.stringify(stored.error))
  await new Promise<void>((done) => process.stdout.write('stored\n', () => done()))
  return stored.value
}

const counts = { added: 0, updated: 0, skipped: 0, messages: 0 }
await storeBatch([largeConversation(Number(messages))], 'archive', { store }, counts, createProblemList())
await history.close()
