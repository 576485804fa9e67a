import type { Worker } from 'node:worker_threads'
import { fail, type Result } from '@shared/appError'
import type { ExportReport } from '@shared/contract/library'
import type { LibraryJob } from '../jobs'
import type { ExportThreadMessage } from './exportWorker'

/**
 * Waits for a thread that exports. A cancelled one is asked and not ended: it takes away what it wrote. Null when it was
 * cancelled; fails as the export does, or with `internal` for a thread that breaks.
 */
export function followExport(worker: Worker, job: LibraryJob): Promise<Result<ExportReport | null>> {
  return new Promise((resolve) => {
    const cancel = (): void => worker.postMessage('cancel')
    const finish = (result: Result<ExportReport | null>): void => {
      job.signal.removeEventListener('abort', cancel)
      resolve(result)
    }
    worker.on('message', (message: ExportThreadMessage) => {
      if (message.kind === 'progress') job.report(message.progress)
      else finish(message.result)
    })
    worker.on('error', (cause) =>
      finish(fail({ code: 'internal', message: 'the export failed', detail: cause.message })),
    )
    worker.on('exit', (code) => finish(fail({ code: 'internal', message: `the export ended: ${code}` })))
    if (job.signal.aborted) cancel()
    else job.signal.addEventListener('abort', cancel)
  })
}
