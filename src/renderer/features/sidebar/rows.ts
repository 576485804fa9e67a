import type { Conversation } from '@shared/model/conversation'

/** The age of a group of conversations; months are told by their first moment. */
export type Age = 'today' | 'yesterday' | 'last-week' | { month: number }

export type Row = { kind: 'heading'; age: Age } | { kind: 'conversation'; id: string }

/**
 * The list as it is drawn: the conversations in their order, with a heading wherever the age of the last change moves on.
 * `startOfToday` is local midnight in milliseconds since 1970.
 */
export function rowsOf(
  listed: readonly string[],
  conversations: Readonly<Record<string, Conversation>>,
  startOfToday: number,
): Row[] {
  const rows: Row[] = []
  let last: string | null = null
  for (const id of listed) {
    const conversation = conversations[id]
    if (conversation === undefined) continue
    const age = ageOf(conversation.updatedAt, startOfToday)
    const key = ageKey(age)
    if (key !== last) rows.push({ kind: 'heading', age })
    last = key
    rows.push({ kind: 'conversation', id })
  }
  return rows
}

/** A name for React and for comparing. */
export function ageKey(age: Age): string {
  return typeof age === 'string' ? age : `month-${age.month}`
}

function ageOf(moment: number, startOfToday: number): Age {
  if (moment >= startOfToday) return 'today'
  if (moment >= daysBefore(startOfToday, 1)) return 'yesterday'
  if (moment >= daysBefore(startOfToday, 7)) return 'last-week'
  const date = new Date(moment)
  return { month: new Date(date.getFullYear(), date.getMonth()).getTime() }
}

/** By the calendar: where the clocks change, a day has 23 or 25 hours. */
function daysBefore(startOfDay: number, days: number): number {
  const date = new Date(startOfDay)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - days).getTime()
}
