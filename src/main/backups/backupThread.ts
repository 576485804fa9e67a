import { Worker } from 'node:worker_threads'
import { fail, type Result } from '@shared/appError'
import type { BackupJob, BackupJobs } from './backupJobs'

type Output<N extends keyof BackupJobs> = Awaited<ReturnType<BackupJobs[N]>>

/** Does a job beside main. Never rejects. */
export type DoJob = <N extends keyof BackupJobs>(
  name: N,
  input: Parameters<BackupJobs[N]>[0],
) => Promise<Output<N>>

/**
 * A thread for each job, one after the other: two at once would only take turns at the disk, and what one lays ready the
 * next would overwrite.
 */
export function createBackupThread(workerPath: string): DoJob {
  let last: Promise<unknown> = Promise.resolve()
  return <N extends keyof BackupJobs>(name: N, input: Parameters<BackupJobs[N]>[0]) => {
    // Name and input belong together by the parameters' types.
    const mine = last.then(() => runThread(workerPath, { name, input } as BackupJob))
    last = mine
    return mine as Promise<Output<N>>
  }
}

function runThread(workerPath: string, job: BackupJob): Promise<Result<unknown>> {
  return new Promise((resolve) => {
    const worker = new Worker(workerPath, { workerData: job })
    const broke = (reason: string): void =>
      resolve(fail({ code: 'internal', message: `the backup thread stopped: ${reason}` }))
    worker.once('message', resolve)
    worker.once('error', (error) => broke(error instanceof Error ? error.message : String(error)))
    worker.once('exit', (code) => broke(`exit code ${code}`))
  })
}
