import { ok } from '@shared/appError'
import type { Exporting } from '../../library/export/exporting'
import type { LibraryJobs } from '../../library/jobs'
import type { Handlers } from '../router'

type LibraryCall = Extract<keyof Handlers, `library.${string}`>

export function libraryHandlers(
  exporting: () => Promise<Exporting>,
  jobs: () => Promise<Pick<LibraryJobs, 'cancel'>>,
): Pick<Handlers, LibraryCall> {
  return {
    'library.export': async (input) => (await exporting()).export(input),
    'library.cancel': async ({ jobId }) => {
      ;(await jobs()).cancel(jobId)
      return ok(null)
    },
    'library.showExport': async () => {
      ;(await exporting()).showLast()
      return ok(null)
    },
  }
}
