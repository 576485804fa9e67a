import { ok, type Result } from '@shared/appError'
import type { History } from '../../history/history'
import { monthOf } from '../../usage/monthOf'
import type { FileDialogs } from '../../window/fileDialogs'
import type { Handlers } from '../router'

type UsageCall = Extract<keyof Handlers, `usage.${string}`>

export type UsageParts = {
  history: Pick<History, 'usageTotals'>
  dialogs: Pick<FileDialogs, 'pickSavePath'>
  /** Writes the calls of a period to a file and returns how many there were. */
  exportTo: (path: string, period: { from: number; to: number }) => Promise<Result<number>>
  /** Milliseconds since 1970. */
  now: () => number
}

export function usageHandlers({ history, dialogs, exportTo, now }: UsageParts): Pick<Handlers, UsageCall> {
  return {
    'usage.totals': (input) => history.usageTotals(input),
    'usage.export': async (period) => {
      const path = await dialogs.pickSavePath({
        suggestedName: 'runyour-usage.csv',
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      })
      if (path === null) return ok(null)
      const rows = await exportTo(path, period)
      return rows.ok ? ok({ path, rows: rows.value }) : rows
    },
    'usage.month': async () => {
      const totals = await history.usageTotals({ ...monthOf(now()), by: 'model' })
      if (!totals.ok) return totals
      const { credits, unratedCalls } = totals.value.sum
      return ok({ credits, unratedCalls })
    },
  }
}
