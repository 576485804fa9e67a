import type { UsageTotal } from '@shared/contract/usage'
import { dayAfter, dayOf, monthOf, parseDay, type Range } from './period'

/** One bar: a day (`2026-11-23`) or, where days would be too many to tell apart, a month (`2026-11`). */
export type ChartPoint = { key: string; input: number; output: number; credits: number }

/** More bars than these are months. */
const mostDays = 92

/**
 * The days of a range as bars, without gaps: a day on which nothing was asked is a bar of nothing, else a week's silence
 * would look like no time at all. Begins where the range or, if that is later, the ledger begins, and ends today.
 */
export function chartPoints(days: readonly UsageTotal[], range: Range, now: Date): ChartPoint[] {
  const firstUsed = days[0] ? parseDay(days[0].key) : null
  if (firstUsed === null) return []
  const byDay = new Map(days.map((day) => [day.key, day]))
  // "All" begins in 1970, which nobody wants to see.
  const first = range.from > 0 ? new Date(range.from) : firstUsed
  const end = Math.min(range.to, dayAfter(now).getTime())
  const points: ChartPoint[] = []
  for (let day = first; day.getTime() < end; day = dayAfter(day)) {
    points.push(pointOf(dayOf(day), byDay.get(dayOf(day))))
  }
  return points.length > mostDays ? byMonth(points) : points
}

function pointOf(key: string, total: UsageTotal | undefined): ChartPoint {
  if (total === undefined) return { key, input: 0, output: 0, credits: 0 }
  return { key, input: total.inputTokens, output: total.outputTokens, credits: total.credits }
}

function byMonth(days: readonly ChartPoint[]): ChartPoint[] {
  const months = new Map<string, ChartPoint>()
  for (const day of days) {
    const date = parseDay(day.key)
    if (date === null) continue
    const key = monthOf(date)
    const sum = months.get(key) ?? pointOf(key, undefined)
    months.set(key, {
      key,
      input: sum.input + day.input,
      output: sum.output + day.output,
      credits: sum.credits + day.credits,
    })
  }
  return [...months.values()]
}
