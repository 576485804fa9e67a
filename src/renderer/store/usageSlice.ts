import type { Result } from '@shared/appError'
import type { CallInput, CallOutput } from '@shared/contract'
import type { SliceContext } from './types'

export type UsageSlice = {
  /** The credits of this calendar month; null until somebody who set a budget, or the usage page, wanted to know. */
  monthUsage: CallOutput<'usage.month'> | null

  readUsage(input: CallInput<'usage.totals'>): Promise<Result<CallOutput<'usage.totals'>>>
  exportUsage(period: CallInput<'usage.export'>): Promise<Result<CallOutput<'usage.export'>>>
  readMonthUsage(): Promise<void>
  /** Reads the month again because something was used: only with a budget, and at most once a minute. */
  watchBudget(): void
  /** Opens a conversation that the list may not have loaded. */
  openConversation(id: string): Promise<void>
}

/** Milliseconds between two readings for the budget: a sum over the month is cheap, but not free. */
const watchEveryMs = 60_000

export function createUsageSlice({ client, set, get }: SliceContext): UsageSlice {
  let readAt = -Infinity
  let waiting: ReturnType<typeof setTimeout> | null = null

  const read = async (): Promise<void> => {
    readAt = Date.now()
    const result = await client.call('usage.month', {})
    // Nobody asked for this one; a warning that is a minute late is better than a failure in the way.
    if (result.ok) set({ monthUsage: result.value })
  }
  return {
    monthUsage: null,

    readUsage: (input) => client.call('usage.totals', input),
    exportUsage: (period) => client.call('usage.export', period),
    readMonthUsage: read,
    watchBudget: () => {
      if (get().settings.monthlyBudget === null || waiting !== null) return
      const wait = readAt + watchEveryMs - Date.now()
      if (wait <= 0) return void read()
      waiting = setTimeout(() => {
        waiting = null
        void read()
      }, wait)
    },
    openConversation: async (id) => {
      if (get().conversations[id] === undefined) {
        const result = await client.call('conversations.get', { id })
        if (!get().check(result)) return
        get().receiveConversation(result.value)
      }
      get().openTab(id)
    },
  }
}

/** From which part of the budget on the window warns. */
export const nearShare = 0.8

/** How much of the monthly budget is used, from 0 up; null without a budget or before the month was read. */
export function selectBudgetShare({
  monthUsage,
  settings: { monthlyBudget },
}: Pick<UsageSlice, 'monthUsage'> & { settings: { monthlyBudget: number | null } }): number | null {
  return monthlyBudget === null || monthUsage === null ? null : monthUsage.credits / monthlyBudget
}
