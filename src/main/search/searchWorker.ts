import { parentPort, workerData } from 'node:worker_threads'
import type { SearchPaths, SearchRequest } from './protocol'
import { serveSearch } from './serveSearch'

/*
 * Entry of the thread that searches and keeps the index. It reads the history over a connection of its own that cannot
 * write, so that neither main nor the thread that writes ever waits for it.
 */

if (!parentPort) throw new Error('the search worker has to be started as a worker thread')

const port = parentPort
const answer = serveSearch({
  paths: workerData as SearchPaths,
  tell: (response) => port.postMessage(response),
  later: (work, delayMs) => void (delayMs === 0 ? setImmediate(work) : setTimeout(work, delayMs)),
})

port.on('message', (request: SearchRequest) => {
  port.postMessage({ kind: 'answer', id: request.id, result: answer(request) })
})
