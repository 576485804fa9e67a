import { openHistory } from '@main/history/historyClient'
import { startHistoryThread } from '@main/history/historyThread'
import type { Result } from '@shared/appError'
import { aQuestion, newConversation, oneAnswer } from './conversation'

/*
 * Run as a process of its own by killNine.test.ts: opens the history through the real worker, starts two answers, appends
 * to both for ever, and prints one line for everything that the history has acknowledged.
 * Arguments: worker file, database file, bytes per piece.
 */

const [workerPath = '', path = '', pieceBytes = ''] = process.argv.slice(2)

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

async function begin(): Promise<string> {
  const { id } = value(await history.createConversation(newConversation))
  return oneAnswer(value(await history.beginTurn(aQuestion(id)))).answer.id
}

const answerIds = [await begin(), await begin()]
await print({ answerIds })

for (let count = 0; ; count += 1) {
  const piece = `${count}가`.padEnd(Number(pieceBytes), '.')
  value(
    await history.appendToAnswers({
      pieces: answerIds.map((answerId) => ({ answerId, content: piece, reasoning: `r${count} ` })),
    }),
  )
  await print({ appended: count })
}
