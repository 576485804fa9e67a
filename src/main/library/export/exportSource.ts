import type { ExportScope } from '@shared/contract/library'
import type { AttachmentFiles } from '../../attachments/attachmentFiles'
import type { ReadableDb } from '../../history/database/db'
import type { LibraryJob } from '../jobs'
import type { SecretScan } from './secretScan'

/** What every format is written from. */
export type ExportSource = {
  /** One state of the history, whatever is written to it meanwhile. */
  db: ReadableDb
  files: Pick<AttachmentFiles, 'read'>
  /** Everything that goes out goes through it. */
  scan: SecretScan
  scope: ExportScope
  /** What is to be exported, in this order. */
  ids: readonly string[]
  job: LibraryJob
  /** Milliseconds since 1970. */
  at: number
  appVersion: string
}

/** What was written, as far as the format knows it. */
export type Written = { conversations: number; attachments: number; missingAttachments: number }

/** Thrown through everything that is being written, so that nothing is left of it. */
export class ExportCancelled extends Error {
  constructor() {
    super('the export was cancelled')
    this.name = 'ExportCancelled'
  }
}

/** Lets the thread hear a wish to cancel. @throws {ExportCancelled} */
export async function pause({ signal }: LibraryJob): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal.aborted) throw new ExportCancelled()
}
