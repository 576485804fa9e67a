import { ok } from '@shared/appError'
import type { Updates } from '../../updates/updates'
import type { Handlers } from '../router'

type UpdateCall = Extract<keyof Handlers, `updates.${string}`>

/** @param updates loads what is behind it, which no start needs */
export function updateHandlers(updates: () => Promise<Updates>): Pick<Handlers, UpdateCall> {
  return {
    'updates.state': async () => ok((await updates()).state()),
    'updates.check': async () => ok(await (await updates()).check()),
    'updates.download': async () => (await updates()).download(),
    'updates.cancelDownload': async () => {
      ;(await updates()).cancelDownload()
      return ok(null)
    },
    'updates.install': async (input) => (await updates()).install(input),
  }
}
