import { fail, ok, type Result } from '@shared/appError'
import type { UpdateState } from '@shared/model/update'
import type { Clock } from '../chat/clock'
import type { Log } from '../logging/log'
import type { Updater } from './updater'

export type UpdatesParts = {
  updater: Updater
  /** Whether the person wants to be asked about new versions. */
  wanted: () => boolean
  clock: Clock
  log: Log
  changed: (state: UpdateState) => void
  /** How many answers are being written. */
  running: () => number
  /** Ends and saves everything that runs; the app cannot be used any more after that. */
  closeDown: () => Promise<void>
  /** Starts the app again as it is, after an installation that failed when all was closed down. */
  startAgain: () => void
}

export type Updates = {
  state(): UpdateState
  /** Looks now, and then from time to time, as long as that is wanted. Returns its own undo. */
  watch(): () => void
  check(): Promise<UpdateState>
  download(): Result<null>
  cancelDownload(): void
  install(input: { stopAnswers: boolean }): Promise<Result<{ running: number }>>
}

/** Milliseconds between two looks. */
const nextLookMs = 12 * 60 * 60 * 1000

/**
 * The way to a new version, step by step; every step but looking needs the person. A version that was found stays offered
 * whatever comes of a later look, and a fetched one stays ready.
 */
export function createUpdates(parts: UpdatesParts): Updates {
  const { updater, clock, log, changed } = parts
  let state: UpdateState =
    updater.obstacle === null
      ? { kind: 'current', checkedAt: null }
      : { kind: 'unsupported', reason: updater.obstacle }
  let fetching: AbortController | null = null

  const become = (next: UpdateState): UpdateState => {
    state = next
    changed(next)
    return next
  }

  const check = async (): Promise<UpdateState> => {
    if (state.kind !== 'current' && state.kind !== 'available' && state.kind !== 'failed') return state
    become({ kind: 'checking' })
    const found = await updater.check()
    if (!found.ok) {
      log.error('no look at the versions', found.error.message, { code: found.error.code })
      return become({ kind: 'failed', step: 'check', error: found.error })
    }
    if (found.value === null) return become({ kind: 'current', checkedAt: clock.now() })
    return become({ kind: 'available', ...found.value })
  }

  const fetchVersion = async (version: string, controller: AbortController): Promise<void> => {
    const result = await updater.download((fraction) => {
      if (fetching === controller) become({ kind: 'downloading', version, fraction })
    }, controller.signal)
    // Somebody took it back, and may have begun anew since.
    if (fetching !== controller) return
    fetching = null
    if (result.ok) become({ kind: 'ready', version })
    else become({ kind: 'failed', step: 'download', error: result.error })
  }

  return {
    state: () => state,
    check,
    watch: () => {
      if (updater.obstacle !== null) return () => undefined
      let cancel = (): void => undefined
      const look = (): void => {
        if (parts.wanted()) void check()
        cancel = clock.after(nextLookMs, look)
      }
      look()
      return () => cancel()
    },
    download: () => {
      if (state.kind !== 'available') return notNow(state)
      const { version } = state
      fetching = new AbortController()
      become({ kind: 'downloading', version, fraction: 0 })
      void fetchVersion(version, fetching)
      return ok(null)
    },
    cancelDownload: () => {
      if (state.kind !== 'downloading') return
      fetching?.abort()
      fetching = null
      // What was found is asked for again, so that its notes are there.
      become({ kind: 'current', checkedAt: null })
      void check()
    },
    install: async ({ stopAnswers }) => {
      if (state.kind !== 'ready') return notNow(state)
      const running = parts.running()
      if (running > 0 && !stopAnswers) return ok({ running })
      // First of all: the new version must find a history that nobody has open, with the last word in it.
      await parts.closeDown()
      const failed = updater.install()
      if (failed.ok) return ok({ running: 0 })
      log.error('the new version could not be installed', failed.error.message)
      parts.startAgain()
      return failed
    },
  }
}

function notNow(state: UpdateState): Result<never> {
  return fail({ code: 'busy', message: `not possible while the update is ${state.kind}` })
}
