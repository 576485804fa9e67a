import type { Result } from '@shared/appError'
import type { NoUpdateReason } from '@shared/model/update'

export type FoundVersion = { version: string; notes: string; bytes: number | null }

/** What fetches and installs a new version of this app; where the operating system and its installers begin. */
export type Updater = {
  /** Why there is nothing that it could do; null when there is. */
  obstacle: NoUpdateReason | null
  /** The newest version, if it is newer than this one. */
  check(): Promise<Result<FoundVersion | null>>
  /** Fetches what the last check found and verifies it. `file-unwritable`, `disk-full`, `update-corrupt`, … */
  download(progress: (fraction: number) => void, signal: AbortSignal): Promise<Result<null>>
  /**
   * Puts the fetched version in place of this one, starts it, and has this process quit soon after. Everything has to be saved
   * before.
   */
  install(): Result<null>
}
