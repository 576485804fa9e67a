import { ok, type Result } from '@shared/appError'
import type { ExportFormat, ExportReport, ExportScope } from '@shared/contract/library'
import type { Language } from '@shared/model/settings'
import { createAttachmentFiles } from '../../attachments/attachmentFiles'
import type { ReadableDb } from '../../history/database/db'
import { exportTexts } from '../../i18n/exportTexts'
import { writeArchive } from '../archive/writeArchive'
import type { LibraryJob } from '../jobs'
import { conversationIds } from '../readLibrary'
import { ExportCancelled, type ExportSource, type Written } from './exportSource'
import type { ReadableOptions } from './readableConversation'
import { createSecretScan } from './secretScan'
import { writeJson } from './writeJson'
import { writeReadableFile, writeReadableFolder } from './writeReadable'

/** What is to be written, and where: everything that a thread has to be told. */
export type ExportTask = ReadableOptions & {
  attachmentsFolder: string
  /** A PDF is printed from the pages that stand here as `html`. */
  format: Exclude<ExportFormat, 'pdf'>
  scope: ExportScope
  /** A file, or a folder that is not there yet for one file of each conversation. */
  path: string
  into: 'file' | 'folder'
  /** The app's own keys, none of which may go out. */
  secrets: readonly string[]
  language: Language
  /** Milliseconds since 1970. */
  at: number
  appVersion: string
}

/** Does an export; null when it was cancelled, and then nothing is left of it. Fails as its format does. */
export async function runExport(
  db: ReadableDb,
  task: ExportTask,
  job: LibraryJob,
): Promise<Result<ExportReport | null>> {
  job.report({ phase: 'reading', done: 0, total: null })
  const scan = createSecretScan(task.secrets)
  const { scope, path, at, appVersion } = task
  const ids =
    scope.kind === 'all' ? conversationIds(db, { trash: task.format === 'archive' }) : [...new Set(scope.ids)]
  const files = createAttachmentFiles(task.attachmentsFolder)
  const source: ExportSource = { db, files, scan, scope, ids, job, at, appVersion }
  try {
    const written = await write(source, task)
    if (!written.ok) return written
    return ok({ path, ...written.value, hiddenKeys: scan.hidden() })
  } catch (cause) {
    if (cause instanceof ExportCancelled) return ok(null)
    throw cause
  }
}

function write(source: ExportSource, task: ExportTask): Promise<Result<Written>> {
  const { format, path, into, branches, reasoning } = task
  if (format === 'archive') return writeArchive(source, path)
  if (format === 'json') return writeJson(source, path)
  const parts = { format, options: { branches, reasoning }, texts: exportTexts(task.language) }
  return into === 'file' ? writeReadableFile(source, path, parts) : writeReadableFolder(source, path, parts)
}
