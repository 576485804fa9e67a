import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, ok, type Result } from '@shared/appError'
import type { ExportReport } from '@shared/contract/library'
import { writeFileWhole } from '../../files/writeFileWhole'
import type { LibraryJob } from '../jobs'
import type { Destination } from './destination'

/** Prints one page that stands on the disk. */
export type PrintPage = (page: string) => Promise<Uint8Array>

/**
 * Makes PDFs of what `writePages` writes as HTML into a folder that is gone afterwards: one for a file, one for each page
 * for a folder. Null when it was cancelled; nothing is left then. Fails with `disk-full` and `file-unwritable`.
 */
export async function printPages(
  { path, into }: Destination,
  job: LibraryJob,
  writePages: (pages: Destination) => Promise<Result<ExportReport | null>>,
  print: PrintPage,
): Promise<Result<ExportReport | null>> {
  const work = await mkdtemp(join(tmpdir(), 'runyour-pdf-'))
  const unfinished = `${path}.part`
  try {
    const pages = join(work, into === 'file' ? 'page.html' : 'pages')
    const written = await writePages({ path: pages, into })
    if (!written.ok || written.value === null) return written
    const report = { ...written.value, path }
    if (into === 'file') {
      job.report({ phase: 'finishing', done: 0, total: 1 })
      const pdf = await print(pages)
      if (job.signal.aborted) return ok(null)
      const saved = await writeFileWhole(path, pdf)
      return saved.ok ? ok(report) : saved
    }
    await mkdir(unfinished)
    const names = await readdir(pages)
    for (const [index, name] of names.entries()) {
      if (job.signal.aborted) return ok(null)
      job.report({ phase: 'finishing', done: index, total: names.length })
      const pdf = await print(join(pages, name))
      const saved = await writeFileWhole(join(unfinished, name.replace(/html$/, 'pdf')), pdf)
      if (!saved.ok) return saved
    }
    await rename(unfinished, path)
    return ok(report)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const isFile = cause instanceof Error && 'syscall' in cause
    return fail({ code: isFile ? 'file-unwritable' : 'internal', message })
  } finally {
    await rm(work, { recursive: true, force: true })
    if (into === 'folder') await rm(unfinished, { recursive: true, force: true })
  }
}
