import { parentPort } from 'node:worker_threads'
import type { HistoryRequest, HistoryResponse } from './protocol'
import { serveHistory } from './serveHistory'

/*
 * Entry of the thread that owns the database. Everything SQLite does happens here, so that main never waits for a disk.
 */

if (!parentPort) throw new Error('the history worker has to be started as a worker thread')

const port = parentPort
const answer = serveHistory()

port.on('message', (request: HistoryRequest) => {
  const response: HistoryResponse = { id: request.id, result: answer(request) }
  port.postMessage(response)
})
