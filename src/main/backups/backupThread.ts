import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '@shared/appError'
import type { BackupJob, BackupJobs } from './backupJobs'
import { type JobWatch, unwatched } from './jobWatch'

type Output<N extends keyof BackupJobs> = Awaited<ReturnType<BackupJobs[N]>>

/** Does a job beside main. Never rejects. Only `write` and `open` tell how far they are, and can be cancelled. */
export type DoJob = <N extends keyof BackupJobs>(
  name: N,
  input: Parameters<BackupJobs[N]>[0],
  watch?: JobWatch,
) => Promise<Output<N>>

/** What the thread says: how far it is, and in the end its result. */
export type FromThread = { progress: Parameters<JobWatch['report']>[0] } | { result: Result<unknown> }

/**
 * A thread for each job, one after the other: two at once would only take turns at the disk, and what one lays ready the
 * next would overwrite.
 */
export function createBackupThread(workerPath: string): DoJob {
  let last: Promise<unknown> = Promise.resolve()
  return <N extends keyof BackupJobs>(name: N, input: Parameters<BackupJobs[N]>[0], watch = unwatched) => {
    // Name and input belong together by the parameters' types.
    const mine = last.then(() => runThread(workerPath, { name, input } as BackupJob, watch))
    last = mine
    return mine as Promise<Output<N>>
  }
}

function runThread(
  workerPath: string,
  job: BackupJob,
  { signal, report }: JobWatch,
): Promise<Result<unknown>> {
  // It was cancelled while another one was at work.
  if (signal.aborted) return Promise.resolve(ok(null))
  return new Promise((resolve) => {
    const worker = new Worker(workerPath, { workerData: job })
    const cancel = (): void => worker.postMessage('cancel')
    const end = (result: Result<unknown>): void => {
      signal.removeEventListener('abort', cancel)
      resolve(result)
    }
    const broke = (reason: string): void =>
      end(fail({ code: 'internal', message: `the backup thread stopped: ${reason}` }))
    signal.addEventListener('abort', cancel)
    worker.on('message', (said: FromThread) => ('result' in said ? end(said.result) : report(said.progress)))
    worker.once('error', (error) => broke(error instanceof Error ? error.message : String(error)))
    worker.once('exit', (code) => broke(`exit code ${code}`))
  })
}
