import type { WritableDb } from '@main/history/database/db'
import { type ExportTask, runExport } from '@main/library/export/runExport'
import type { LibraryJob } from '@main/library/jobs'
import type { ExportReport } from '@shared/contract/library'

export const quietJob: LibraryJob = { signal: new AbortController().signal, report: () => undefined }

/** Exports everything there is, with all that can be chosen; what the task says is different. */
export async function exportTo(
  db: WritableDb,
  task: Pick<ExportTask, 'path' | 'format' | 'attachmentsFolder'> & Partial<ExportTask>,
  job: LibraryJob = quietJob,
): Promise<ExportReport | null> {
  const result = await runExport(
    db,
    {
      scope: { kind: 'all' },
      into: 'file',
      branches: 'all',
      reasoning: true,
      secrets: [],
      at: 1_700_000_000_000,
      language: 'en',
      appVersion: '1.0.0',
      ...task,
    },
    job,
  )
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}
