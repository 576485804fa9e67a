import { useEffect, useState } from 'react'
import type { AppError } from '@shared/appError'
import type { CallOutput } from '@shared/contract'
import { useApp } from '../../store/useApp'
import type { Range } from './period'

export type Grouping = 'day' | 'model' | 'conversation' | 'connection'
export type Totals = CallOutput<'usage.totals'>
/** With what they are grouped by, which decides what a group's key means. */
export type GroupedTotals = Totals & { by: Grouping }

type Read = { key: string; totals: GroupedTotals | null; error: AppError | null }

export type TotalsReading = {
  /** Stays the one before while another one is read, so that the page does not jump. */
  totals: GroupedTotals | null
  loading: boolean
  error: AppError | null
  retry(): void
}

/**
 * The totals of a range by one grouping, read again whenever either changes; null reads nothing.
 * @param revision another number reads again: something that the totals depend on has changed
 */
export function useTotals(range: Range | null, by: Grouping, revision: number): TotalsReading {
  const readUsage = useApp((state) => state.readUsage)
  const [attempt, setAttempt] = useState(0)
  const [read, setRead] = useState<Read>({ key: '', totals: null, error: null })
  const { from, to } = range ?? { from: 0, to: 0 }
  const key = `${from}/${to}/${by}/${attempt}/${revision}`
  const needed = range !== null
  useEffect(() => {
    if (!needed) return
    let outdated = false
    void readUsage({ from, to, by }).then((result) => {
      if (outdated) return
      setRead((before) =>
        result.ok
          ? { key, totals: { ...result.value, by }, error: null }
          : { key, totals: before.totals, error: result.error },
      )
    })
    return () => {
      outdated = true
    }
  }, [needed, readUsage, from, to, by, key])
  return {
    totals: read.totals,
    loading: needed && read.key !== key,
    error: read.key === key ? read.error : null,
    retry: () => setAttempt((count) => count + 1),
  }
}
