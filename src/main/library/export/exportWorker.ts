import { parentPort, workerData } from 'node:worker_threads'
import { fail, type Result } from '@shared/appError'
import type { ExportReport, LibraryProgress } from '@shared/contract/library'
import { connect } from '../../history/database/connection'
import { toAppError } from '../../history/database/historyFailure'
import { type ExportTask, runExport } from './runExport'

/*
 * Entry of the thread that writes an export: it reads through a connection of its own, so that neither main nor the thread
 * that writes the history waits for it. It ends with the export.
 */

export type ExportThreadMessage =
  | { kind: 'progress'; progress: Omit<LibraryProgress, 'jobId'> }
  | { kind: 'done'; result: Result<ExportReport | null> }

if (!parentPort) throw new Error('the export worker has to be started as a worker thread')

const port = parentPort
const { historyPath, task } = workerData as { historyPath: string; task: ExportTask }
const cancelled = new AbortController()
const post = (message: ExportThreadMessage): void => port.postMessage(message)

port.on('message', () => cancelled.abort())

async function run(): Promise<Result<ExportReport | null>> {
  const db = connect(historyPath, { busyTimeoutMs: 5_000, readOnly: true })
  try {
    // All of it as it is now, whatever is written while this goes on.
    db.exec('BEGIN')
    return await runExport(db, task, {
      signal: cancelled.signal,
      report: (progress) => post({ kind: 'progress', progress }),
    })
  } finally {
    db.close()
  }
}

void run()
  .catch((cause: unknown) => fail(toAppError(cause)))
  .then((result) => {
    post({ kind: 'done', result })
    port.close()
  })
