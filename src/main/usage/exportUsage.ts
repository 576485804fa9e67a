import { type AppError, fail, ok, type Result } from '@shared/appError'
import { writeFileWhole } from '../files/writeFileWhole'
import type { History } from '../history/history'
import type { UsageCall } from '../history/usageCalls'
import { usageCsv, type UsageCsvTexts } from './usageCsv'

export type ExportUsageInput = {
  path: string
  /** Milliseconds since 1970: from `from` up to and without `to`. */
  period: { from: number; to: number }
  texts: UsageCsvTexts
  connectionName: (connectionId: string) => string
}

/** Calls that are read and written at a time: a few milliseconds of main's time each. */
const pageSize = 500

/**
 * Writes every call of a period to a CSV file and returns how many there were. Fails as the history does, or with
 * `disk-full` or `file-unwritable`; a file that was there before is then as it was.
 */
export async function exportUsage(
  history: Pick<History, 'usageCalls'>,
  { path, period, texts, connectionName }: ExportUsageInput,
): Promise<Result<number>> {
  let rows = 0
  let unread: AppError | null = null
  async function* pages(): AsyncGenerator<UsageCall[]> {
    let after: { at: number; id: string } | null = null
    for (;;) {
      const page: Result<UsageCall[]> = await history.usageCalls({ ...period, after, limit: pageSize })
      if (!page.ok) {
        unread = page.error
        throw new Error(page.error.message)
      }
      const last = page.value.at(-1)
      if (last === undefined) return
      rows += page.value.length
      after = { at: last.at, id: last.id }
      yield page.value
    }
  }
  try {
    const written = await writeFileWhole(path, usageCsv(pages(), texts, connectionName))
    return written.ok ? ok(rows) : written
  } catch (cause) {
    // The one way through the writing of a file for a failure that is not the file's.
    if (unread !== null) return fail(unread)
    throw cause
  }
}
