import { basename } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { v4 as uuid } from 'uuid'
import { type AppError, fail, ok, type Result } from '@shared/appError'
import type { CallOutput, ParsedInput } from '@shared/contract'
import type { ImportPreview, ImportReport } from '@shared/contract/importing'
import type { LibraryJobs } from '../jobs'
import { emptyReport } from './emptyReport'
import { followThread, type ThreadEnd } from './importThread'
import type { ImportPorts } from './ports'
import type { ImportTask } from './protocol'
import type { StoreCounts } from './storeBatches'

export type Importing = {
  pick(what: 'file' | 'folder'): Promise<Result<CallOutput<'import.pick'>>>
  preview(input: ParsedInput<'import.preview'>): Promise<Result<ImportPreview | null>>
  start(input: ParsedInput<'import.start'>): Promise<Result<ImportReport>>
  close(sourceId: string): void
}

type ImportingParts = {
  /** Asks the person for a place; null for none. */
  pickPath: (what: 'file' | 'folder') => Promise<string | null>
  /** A new thread of `importWorker.ts` with its task, limited to `importHeapMb`. */
  createWorker: (task: ImportTask) => Worker
  ports: ImportPorts
  jobs: Pick<LibraryJobs, 'run'>
  /** Told what was stored, once that is over, also of an import that ended early. */
  changed: (ids: string[]) => Promise<void>
}

/** Imports, each in a thread of its own. The window knows places by an ID only, so it can have nothing read that was not picked. */
export function createImporting({ pickPath, createWorker, ports, jobs, changed }: ImportingParts): Importing {
  const places = new Map<string, string>()

  const run = async (
    jobId: string,
    task: ImportTask,
  ): Promise<{ end: Result<ThreadEnd>; stored: StoreCounts }> => {
    const stored = { added: 0, updated: 0, skipped: 0, messages: 0 }
    const touched: string[] = []
    const storeAndCount: ImportPorts['store'] = async (input) => {
      const outcomes = await ports.store(input)
      for (const { id, outcome, messages, isOver } of outcomes) {
        if (!isOver) continue
        stored.messages += messages
        if (outcome !== 'failed') stored[outcome] += 1
        if (outcome === 'added' || outcome === 'updated') touched.push(id)
      }
      return outcomes
    }
    let storing: Promise<unknown> = Promise.resolve()
    const counting: ImportPorts = {
      ...ports,
      store: (input) => {
        const portion = storeAndCount(input)
        storing = portion.catch(() => undefined)
        return portion
      },
    }
    const end = await jobs.run(jobId, (job) => followThread(createWorker(task), counting, job))
    // A cancelled thread is gone before its last portion is stored.
    await storing
    if (touched.length > 0) await changed(touched)
    return { end, stored }
  }

  return {
    pick: async (what) => {
      const path = await pickPath(what)
      if (path === null) return ok(null)
      const sourceId = uuid()
      places.set(sourceId, path)
      return ok({ sourceId, name: basename(path) })
    },
    preview: async ({ jobId, sourceId }) => {
      const path = places.get(sourceId)
      if (path === undefined) return fail(closed)
      const { end } = await run(jobId, { kind: 'preview', path })
      if (!end.ok) return end
      if (end.value.kind === 'previewed') return ok(end.value.preview)
      return ok(end.value.kind === 'out-of-memory' ? { outcome: 'refused', ...tooMuch } : null)
    },
    start: async ({ jobId, sourceId, selection }) => {
      const path = places.get(sourceId)
      if (path === undefined) return fail(closed)
      const { end, stored } = await run(jobId, { kind: 'run', path, selection })
      if (!end.ok) return end
      if (end.value.kind === 'imported') {
        const { report } = end.value
        // One that ended early does not know what it had stored.
        return ok(report.refusal === null ? report : { ...report, ...stored })
      }
      return ok({
        ...emptyReport,
        ...stored,
        cancelled: end.value.kind === 'cancelled',
        refusal: end.value.kind === 'out-of-memory' ? tooMuch : null,
      })
    },
    close: (sourceId) => void places.delete(sourceId),
  }
}

const closed: AppError = { code: 'not-found', message: 'the picked place is not known any more' }
const tooMuch = {
  reason: 'too-much-memory',
  detail: 'the import needs more memory than it may have',
} as const
