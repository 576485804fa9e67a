import { parentPort, workerData } from 'node:worker_threads'
import { type BackupJob, runBackupJob } from './backupJobs'

/*
 * Entry of the thread that copies, checks, packs and repairs. It does one job and ends, and its memory goes with it.
 */

if (!parentPort) throw new Error('the backup worker has to be started as a worker thread')

const port = parentPort
void runBackupJob(workerData as BackupJob).then((result) => port.postMessage(result))
