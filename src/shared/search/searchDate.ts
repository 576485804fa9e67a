const day = /^(\d{4})(?:[-./년] ?(\d{1,2})(?:[-./월] ?(\d{1,2}))?)?[-./년월일]?$/
const ago = /^(\d{1,4})(d|w|m|y|일|주|달|개월|년)$/

/**
 * The beginning of a day that was typed, in milliseconds since 1970 and the machine's time zone: `2026-11-03`, `2026-11`,
 * `2026`, `today` and `yesterday`, `7d`, `2w`, `3m`, `1y` before today, and the same in Korean (`2026년 11월 3일`, `오늘`,
 * `3개월`). null for anything else.
 */
export function searchDate(value: string, now: number): number | null {
  const typed = value.normalize('NFC').trim().toLowerCase()
  const today = new Date(now)
  const on = (days: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - days).getTime()
  if (typed === 'today' || typed === '오늘') return on(0)
  if (typed === 'yesterday' || typed === '어제') return on(1)
  // Before `ago`: four digits and 년 are a year, and nobody looks two thousand years back.
  const calendar = day.exec(typed)
  if (calendar !== null) return calendarDay(calendar)
  const back = ago.exec(typed)
  if (back === null) return null
  const count = Number(back[1])
  switch (back[2]) {
    case 'd':
    case '일':
      return on(count)
    case 'w':
    case '주':
      return on(count * 7)
    case 'y':
    case '년':
      return monthsAgo(today, count * 12)
    default:
      return monthsAgo(today, count)
  }
}

function calendarDay([, years, months, days]: RegExpExecArray): number | null {
  const [year, month, date] = [Number(years), Number(months ?? 1), Number(days ?? 1)]
  const start = new Date(year, month - 1, date)
  // Years before 100 and the 31st of a short month come out as other days.
  const same = start.getFullYear() === year && start.getMonth() === month - 1 && start.getDate() === date
  return same ? start.getTime() : null
}

/** The same day of another month, or that month's last one: a month before the 31st of March is in February. */
function monthsAgo(today: Date, months: number): number {
  const [year, month] = [today.getFullYear(), today.getMonth() - months]
  const last = new Date(year, month + 1, 0).getDate()
  return new Date(year, month, Math.min(today.getDate(), last)).getTime()
}
