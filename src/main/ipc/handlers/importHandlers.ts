import { ok } from '@shared/appError'
import type { Importing } from '../../library/import/importing'
import type { Handlers } from '../router'

type ImportCall = Extract<keyof Handlers, `import.${string}`>

export function importHandlers(importing: () => Promise<Importing>): Pick<Handlers, ImportCall> {
  return {
    'import.pick': async ({ what }) => (await importing()).pick(what),
    'import.preview': async (input) => (await importing()).preview(input),
    'import.start': async (input) => (await importing()).start(input),
    'import.close': async ({ sourceId }) => {
      ;(await importing()).close(sourceId)
      return ok(null)
    },
  }
}
