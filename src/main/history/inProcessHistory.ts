import { fail, ok, type Result } from '@shared/appError'
import { createHistory, type History } from './history'
import { serveHistory } from './worker/serveHistory'

export type InProcessOptions = { backupFolder?: string; busyTimeoutMs?: number; now?: () => number }

/**
 * The same history without a thread: same operations, same interface, same order of answers. For tests and scripts;
 * every call blocks the thread that makes it.
 */
export function createInProcessHistory(path: string, options: InProcessOptions = {}): Result<History> {
  const { backupFolder = `${path}-backups`, busyTimeoutMs, now = Date.now } = options
  const answer = serveHistory()
  const opened = answer({
    id: 0,
    kind: 'open',
    options: { path, backupFolder, at: now(), ...(busyTimeoutMs !== undefined && { busyTimeoutMs }) },
  })
  if (!opened.ok) return fail(opened.error)
  return ok(
    createHistory({
      call: async (name, input) => answer({ id: 0, kind: 'call', name, input, at: now() }),
      close: async () => {
        const closed = answer({ id: 0, kind: 'close' })
        return closed.ok ? ok(null) : closed
      },
    }),
  )
}
