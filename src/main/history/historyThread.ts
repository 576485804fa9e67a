import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { openChannel, type WorkerChannel } from './worker/workerChannel'

/**
 * Starts the thread that owns the database. It opens nothing by itself: see `openHistory`.
 * @param builtFolder where main's built files are
 */
export function startHistoryThread(builtFolder: string): WorkerChannel {
  // It needs nothing of the environment, which at this moment still has the key.
  return openChannel(new Worker(join(builtFolder, 'historyWorker.js'), { env: {} }))
}
