import type { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '@shared/appError'
import type { ImportPreview, ImportReport } from '@shared/contract/importing'
import type { LibraryJob } from '../jobs'
import type { ImportPorts } from './ports'
import { type FromImportWorker, PortFailure, type ToImportWorker } from './protocol'

/** How a job in the thread ended. */
export type ThreadEnd =
  | { kind: 'previewed'; preview: ImportPreview }
  | { kind: 'imported'; report: ImportReport }
  | { kind: 'cancelled' }
  | { kind: 'out-of-memory' }

/**
 * Megabytes of the thread's heap. One conversation is at most 96 MB of text, which V8 keeps in up to four bytes a letter
 * while it is read; what wants more is no chat.
 */
export const importHeapMb = 1024

/**
 * Waits for a thread that imports, answering what it asks for. A cancelled one is ended where it is: what it stored is
 * whole, and of what it was about to store nothing is seen. Fails with what the history failed with.
 */
export function followThread(
  worker: Worker,
  ports: ImportPorts,
  job: LibraryJob,
): Promise<Result<ThreadEnd>> {
  return new Promise((resolve) => {
    let isOver = false
    const finish = (end: Result<ThreadEnd>): void => {
      if (isOver) return
      isOver = true
      job.signal.removeEventListener('abort', cancel)
      resolve(end)
      void worker.terminate()
    }
    const cancel = (): void => finish(ok({ kind: 'cancelled' }))
    worker.on('message', (message: FromImportWorker) => {
      if (message.kind === 'progress')
        job.report({ phase: 'reading', done: message.done, total: message.total })
      else if (message.kind === 'failed') finish(fail(message.error))
      else if (message.kind === 'ask')
        void answer(ports, message).then((said) => !isOver && worker.postMessage(said))
      else finish(ok(message))
    })
    worker.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') finish(ok({ kind: 'out-of-memory' }))
      else
        finish(fail({ code: 'internal', message: 'the import failed', detail: String(cause.stack ?? cause) }))
    })
    worker.on('exit', () => finish(fail({ code: 'internal', message: 'the import ended early' })))
    if (job.signal.aborted) cancel()
    else job.signal.addEventListener('abort', cancel)
  })
}

async function answer(
  ports: ImportPorts,
  { id, port, input }: Extract<FromImportWorker, { kind: 'ask' }>,
): Promise<ToImportWorker> {
  try {
    const ask = ports[port] as (given: unknown) => Promise<unknown>
    return { id, ok: true, value: await ask(input) }
  } catch (cause) {
    const error =
      cause instanceof PortFailure
        ? cause.error
        : { code: 'internal' as const, message: 'the import failed', detail: String(cause) }
    return { id, ok: false, error }
  }
}
