import { parseDay } from './period'

/** A day (`2026-11-23`) or a month (`2026-11`) as the language writes it; what is neither stays as it is. */
export function dayText(key: string, language: string): string {
  const day = parseDay(key)
  if (day !== null) return format(day, language, { dateStyle: 'medium' })
  const month = parseDay(`${key}-01`)
  return month === null ? key : format(month, language, { year: 'numeric', month: 'short' })
}

/** {@link dayText} for the foot of a bar: without the year, which all bars of a few weeks have in common. */
export function shortDayText(key: string, language: string): string {
  const day = parseDay(key)
  return day === null ? dayText(key, language) : format(day, language, { month: 'numeric', day: 'numeric' })
}

function format(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, options).format(date)
}
