import { parentPort, workerData } from 'node:worker_threads'
import { type BackupJob, runBackupJob } from './backupJobs'
import type { FromThread } from './backupThread'
import type { JobWatch } from './jobWatch'

/*
 * Entry of the thread that copies, checks, packs and repairs. It does one job and ends, and its memory goes with it.
 */

if (!parentPort) throw new Error('the backup worker has to be started as a worker thread')

const port = parentPort
const control = new AbortController()
const say = (said: FromThread): void => port.postMessage(said)
// There is one message to this thread. It is read between two pieces of a file, never inside SQLite.
port.on('message', () => control.abort())
const watch: JobWatch = { signal: control.signal, report: (progress) => say({ progress }) }
void runBackupJob(workerData as BackupJob, watch).then((result) => {
  say({ result })
  port.close()
})
