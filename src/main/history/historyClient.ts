import { ok, type Result } from '@shared/appError'
import { createHistory, type History } from './history'
import { historyClosed } from './worker/protocol'
import type { WorkerChannel } from './worker/workerChannel'

export type OpenHistoryOptions = {
  /** The database file. */
  path: string
  /** Where the copy goes that is made before an update changes the database. */
  backupFolder: string
  /** How long a write waits for another process; 5 seconds unless told. */
  busyTimeoutMs?: number
  /** Milliseconds since 1970; the wall clock unless told. */
  now?: () => number
  /** The thread, which `startHistoryThread` has started. */
  channel: WorkerChannel
}

/**
 * Opens the history in its thread. Fails with the error of `openDatabase` (`history-newer`,
 * `history-unreadable`, `disk-full`, `busy`), or `internal` when the thread itself does not start.
 *
 * A worker that dies is not replaced: every call from then on fails, and the next start of the app recovers.
 */
export async function openHistory(options: OpenHistoryOptions): Promise<Result<History>> {
  const { path, backupFolder, channel, busyTimeoutMs, now = Date.now } = options
  const opened = await channel.request({
    kind: 'open',
    options: { path, backupFolder, at: now(), ...(busyTimeoutMs !== undefined && { busyTimeoutMs }) },
  })
  if (!opened.ok) {
    await channel.end(opened.error)
    return opened
  }
  return ok(
    createHistory({
      call: (name, input) => channel.request({ kind: 'call', name, input, at: now() }),
      close: async () => {
        const closed = await channel.request({ kind: 'close' })
        await channel.end(historyClosed)
        return closed.ok ? ok(null) : closed
      },
    }),
  )
}
