import type { Worker } from 'node:worker_threads'
import { ok, type Result } from '@shared/appError'
import type { ParsedInput } from '@shared/contract'
import type { ExportReport } from '@shared/contract/library'
import type { Language } from '@shared/model/settings'
import type { History } from '../../history/history'
import { exportTexts } from '../../i18n/exportTexts'
import type { FileDialogs } from '../../window/fileDialogs'
import type { LibraryJobs } from '../jobs'
import { type Destination, pickDestination } from './destination'
import { followExport } from './exportThread'
import { type PrintPage, printPages } from './printPages'
import type { ExportTask } from './runExport'
import { createSecretScan } from './secretScan'

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
  /** Where pages wait for the printer. */
  printFolder: string
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
      const secrets = await parts.secrets()
      // The suggested name is a text of the export like all others.
      const title = createSecretScan(secrets).text(await titleOf(input))
      const destination = await pickDestination(
        dialogs,
        input,
        { title, archive: exportTexts(parts.language()).archive },
        at,
      )
      if (destination === null) return ok(null)
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
        if (format !== 'pdf') return write(destination)
        const { print, printFolder: workFolder } = parts
        return printPages(destination, job, { writePages: write, print, workFolder })
      })
      if (result.ok && result.value !== null) last = result.value.path
      return result
    },
    showLast: () => {
      if (last !== null) parts.showInFolder(last)
    },
  }
}
