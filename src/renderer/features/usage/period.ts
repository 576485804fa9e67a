export const periodKinds = [
  'this-month',
  'last-month',
  'last-7-days',
  'last-30-days',
  'all',
  'custom',
] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A period as the person picks it. `first` and `last` are days (`2026-11-23`), both of which belong to it. */
export type PeriodChoice =
  { kind: Exclude<PeriodKind, 'custom'> } | { kind: 'custom'; first: string; last: string }

/** Milliseconds since 1970: from `from` up to and without `to`. */
export type Range = { from: number; to: number }

/**
 * The range of a choice in the machine's time zone, of whole days, today included. Null for days that are none or that
 * stand in the wrong order.
 */
export function rangeOf(choice: PeriodChoice, now: Date): Range | null {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  const between = (from: Date, to: Date): Range => ({ from: from.getTime(), to: to.getTime() })
  const tomorrow = new Date(year, month, day + 1)
  switch (choice.kind) {
    case 'this-month':
      return between(new Date(year, month, 1), new Date(year, month + 1, 1))
    case 'last-month':
      return between(new Date(year, month - 1, 1), new Date(year, month, 1))
    case 'last-7-days':
      return between(new Date(year, month, day - 6), tomorrow)
    case 'last-30-days':
      return between(new Date(year, month, day - 29), tomorrow)
    case 'all':
      return between(new Date(0), tomorrow)
    case 'custom': {
      const first = parseDay(choice.first)
      const last = parseDay(choice.last)
      return first && last && first <= last ? between(first, dayAfter(last)) : null
    }
  }
}

/** The beginning of a day named like `2026-11-23`; null for a day that the calendar does not have. */
export function parseDay(text: string): Date | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(year, month - 1, day)
  return dayOf(date) === text ? date : null
}

/** `2026-11-23`, in the machine's time zone: what the ledger calls a day. */
export function dayOf(date: Date): string {
  return `${monthOf(date)}-${String(date.getDate()).padStart(2, '0')}`
}

/** `2026-11` */
export function monthOf(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`
}

/** By the calendar and not by 24 hours, which a day in spring does not have. */
export function dayAfter(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1)
}
