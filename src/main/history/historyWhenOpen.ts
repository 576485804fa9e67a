import { ok, type Result } from '@shared/appError'
import { createHistory, type History } from './history'

/**
 * The history before it is open: every call waits for it, so that the window need not. When it cannot be opened, every
 * call fails with the reason.
 */
export function historyWhenOpen(opening: Promise<Result<History>>): History {
  return createHistory({
    call: async (name, input) => {
      const opened = await opening
      // Name and input came through the same typed method that is called here.
      return opened.ok ? (opened.value[name] as (input: unknown) => Promise<Result<unknown>>)(input) : opened
    },
    close: async () => {
      const opened = await opening
      return opened.ok ? opened.value.close() : ok(null)
    },
  })
}
