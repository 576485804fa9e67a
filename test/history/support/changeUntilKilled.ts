import { openHistory } from '@main/history/historyClient'
import { startHistoryThread } from '@main/history/historyThread'
import type { Result } from '@shared/appError'
import { aQuestion, newConversation, oneAnswer } from './conversation'

/*
 * Run as a process of its own by killNine.test.ts: opens the history through the real worker, and for ever queues a
 * message, sends it, deletes it with its branch and brings it back. Prints what the history has acknowledged.
 * Arguments: worker file, database file.
 */

const [workerPath = '', path = ''] = process.argv.slice(2)

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Waits until the line has left the process: one that sits in a buffer would be lost with it. */
function print(line: unknown): Promise<void> {
  return new Promise((done) => process.stdout.write(`${JSON.stringify(line)}\n`, () => done()))
}

const history = value(
  await openHistory({ channel: startHistoryThread(workerPath), path, backupFolder: `${path}-backups` }),
)
const { id: conversationId } = value(await history.createConversation(newConversation))
await print({ conversationId })

for (let count = 0; ; count += 1) {
  const text = `message ${count}`
  const [queued] = value(await history.enqueue({ conversationId, text, attachments: [], columns: null }))
  const turn = { ...aQuestion(conversationId, text), queuedId: queued?.id ?? null }
  const { message } = oneAnswer(value(await history.beginTurn(turn)))
  const { deletionId } = value(await history.deleteMessages({ messageId: message.id, scope: 'branch' }))
  value(await history.undeleteMessages({ deletionId }))
  await print({ kept: count })
}
