import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '@shared/appError'
import type { ExportReport } from '@shared/contract/library'
import { writeFailure } from '../../files/writeFailure'
import { writeFileWhole } from '../../files/writeFileWhole'
import type { LibraryJob } from '../jobs'
import type { Destination } from './destination'

/** Prints one page that stands on the disk. */
export type PrintPage = (page: string) => Promise<Uint8Array>

type PrintParts = {
  /** Writes the conversations as HTML, into a file or a folder. */
  writePages: (pages: Destination) => Promise<Result<ExportReport | null>>
  print: PrintPage
  /** Where the pages stand until they are printed: beside the history, readable for nobody else; see `leftPages.ts`. */
  workFolder: string
}

/**
 * Makes PDFs of pages that are gone afterwards: one for a file, one for each page for a folder. Null when it was cancelled;
 * nothing is left then. Fails with `disk-full` and `file-unwritable`.
 */
export async function printPages(
  destination: Destination,
  job: LibraryJob,
  { workFolder, ...parts }: PrintParts,
): Promise<Result<ExportReport | null>> {
  let work: string | null = null
  try {
    await mkdir(workFolder, { recursive: true, mode: 0o700 })
    work = await mkdtemp(join(workFolder, 'pdf-'))
    return await printFrom(work, destination, job, parts)
  } catch (cause) {
    return fail(writeFailure(cause) ?? { code: 'internal', message: String(cause) })
  } finally {
    if (work !== null) await rm(work, { recursive: true, force: true })
  }
}

async function printFrom(
  work: string,
  { path, into }: Destination,
  job: LibraryJob,
  { writePages, print }: Omit<PrintParts, 'workFolder'>,
): Promise<Result<ExportReport | null>> {
  const unfinished = `${path}.part`
  let isOurs = false
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
    isOurs = true
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
  } finally {
    if (isOurs) await rm(unfinished, { recursive: true, force: true })
  }
}
