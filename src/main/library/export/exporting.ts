import type { Worker } from 'node:worker_threads'
import { ok, type Result } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import type { ExportReport } from '@shared/contract/library'
import type { Language } from '@shared/model/settings'
import type { History } from '../../history/history'
import type { FileDialogs } from '../../window/fileDialogs'
import type { LibraryJobs } from '../jobs'
import { type Destination, pickDestination } from './destination'
import { followExport } from './exportThread'
import { type PrintPage, printPages } from './printPages'
import type { ExportTask } from './runExport'

export type Exporting = {
  /** Asks for a place and writes there; null when the person picked none or cancelled. */
  export(input: ParsedInput<'library.export'>): Promise<Result<ExportReport | null>>
  /** Shows what the last export wrote; nothing when there was none. */
  showLast(): void
}

type ExportingParts = {
  history: Pick<History, 'getConversation'>
  dialogs: FileDialogs
  jobs: LibraryJobs
  /** A new thread of `exportWorker.ts` with its task. */
  createWorker: (task: ExportTask) => Worker
  print: PrintPage
  /** Every key that the app has, as far as the keychain gave them. */
  secrets: () => Promise<readonly string[]>
  showInFolder: (path: string) => void
  language: () => Language
  attachmentsFolder: string
  appVersion: string
  now?: () => number
}

/** Exports, each in a thread of its own that ends with it. */
export function createExporting(parts: ExportingParts): Exporting {
  const { history, dialogs, jobs, now = Date.now } = parts
  let last: string | null = null

  const titleOf = async ({ scope }: ParsedInput<'library.export'>): Promise<string> => {
    const [id] = scope.kind === 'conversations' ? scope.ids : []
    const found = id === undefined ? null : await history.getConversation({ id })
    return found?.ok ? found.value.title : ''
  }

  return {
    export: async (input) => {
      const at = now()
      const destination = await pickDestination(dialogs, input, await titleOf(input), at)
      if (destination === null) return ok(null)
      const secrets = await parts.secrets()
      const { jobId, scope, format, branches, reasoning } = input
      const result = await jobs.run(jobId, (job) => {
        const write = (place: Destination): Promise<Result<ExportReport | null>> =>
          followExport(
            parts.createWorker({
              ...place,
              format: format === 'pdf' ? 'html' : format,
              scope,
              branches,
              reasoning,
              secrets,
              at,
              language: parts.language(),
              attachmentsFolder: parts.attachmentsFolder,
              appVersion: parts.appVersion,
            }),
            job,
          )
        return format === 'pdf' ? printPages(destination, job, write, parts.print) : write(destination)
      })
      if (result.ok && result.value !== null) last = result.value.path
      return result
    },
    showLast: () => {
      if (last !== null) parts.showInFolder(last)
    },
  }
}
