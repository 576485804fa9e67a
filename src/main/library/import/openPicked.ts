import type { ImportRefusal } from '@shared/model/importing'
import { ArchiveProblem } from '../archive/readArchive'
import { ZipRefusal } from '../zip/zipRefusal'
import { detect } from './detect'
import type { Recognised } from './importSource'
import type { ReportReading } from './ports'
import { openSourceFiles, type SourceFiles } from './sourceFiles'

/** Why nothing can be read, as data. */
export type Refusal = { reason: ImportRefusal; detail: string }

/**
 * Opens what was picked, finds out what it is, and does something with it; it is closed again in any case. What cannot be
 * opened or read at all is a refusal.
 */
export async function withPicked<T>(
  path: string,
  report: ReportReading,
  work: (found: Recognised) => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; refusal: Refusal }> {
  let files: SourceFiles | null = null
  try {
    files = await openSourceFiles(path)
    const found = await detect(files)
    if (found === null) {
      return { ok: false, refusal: { reason: 'unknown-format', detail: 'no known format' } }
    }
    return { ok: true, value: await work(counted(found, report)) }
  } catch (cause) {
    const refusal = refusalOf(cause)
    if (refusal === null) throw cause
    return { ok: false, refusal }
  } finally {
    files?.close()
  }
}

function refusalOf(cause: unknown): Refusal | null {
  if (cause instanceof ZipRefusal) return { reason: cause.reason, detail: cause.message }
  if (cause instanceof ArchiveProblem) {
    return { reason: cause.reason === 'newer' ? 'archive-newer' : 'damaged', detail: cause.message }
  }
  const isFile = cause instanceof Error && 'syscall' in cause
  return isFile ? { reason: 'unreadable', detail: cause.message } : null
}

/** The same files, whose reading is reported. Formats that are read more than once count on from where they ended. */
function counted(found: Recognised, report: ReportReading): Recognised {
  const total = found.files.reduce((sum, { size }) => sum + size, 0)
  let read = 0
  const files = found.files.map((file) => ({
    ...file,
    open: async function* () {
      for await (const piece of file.open()) {
        read += piece.length
        report({ done: Math.min(read, total), total })
        yield piece
      }
    },
  }))
  return { ...found, files }
}
