import { dateText, timeText } from '../chat/days'

/** When something was written: the time for today, the day for everything else. */
export function hitDate(at: number, now: number, language: string): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return isToday ? timeText(at, language) : dateText(at, language)
}
