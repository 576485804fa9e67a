import { Worker } from 'node:worker_threads'
import { openChannel, type WorkerChannel } from './worker/workerChannel'

/**
 * Starts the thread that owns the database. It opens nothing by itself: see `openHistory`.
 * @param file the built `historyWorker`
 */
export function startHistoryThread(file: string): WorkerChannel {
  // It needs nothing of the environment, which at this moment still has the key.
  return openChannel(new Worker(file, { env: {} }))
}
