/** The age of a group of conversations; months are told by their first moment. */
export type Age = 'today' | 'yesterday' | 'last-week' | { month: number }

/** A name for React and for comparing. */
export function ageKey(age: Age): string {
  return typeof age === 'string' ? age : `month-${age.month}`
}

/** @param startOfToday local midnight in milliseconds since 1970 */
export function ageOf(moment: number, startOfToday: number): Age {
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
