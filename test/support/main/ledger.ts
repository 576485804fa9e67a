import type { History } from '@main/history/history'
import { value } from './testHistory'

/** Every call in the ledger, in the order in which they were made. */
export async function ledgerOf(history: History) {
  const calls = await value(
    history.usageCalls({ from: 0, to: Number.MAX_SAFE_INTEGER, after: null, limit: 100 }),
  )
  return calls.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
