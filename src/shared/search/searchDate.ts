const day = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?[-./]?$/
const ago = /^(\d{1,4})(d|w|m|y|일|주|달|개월|년)$/

/**
 * The beginning of a day that was typed, in milliseconds since 1970 and the machine's time zone: `2026-11-03`, `2026-11`,
 * `2026`, `today` and `yesterday`, `7d`, `2w`, `3m`, `1y` before today, and the same in Korean. null for anything else.
 */
export function searchDate(value: string, now: number): number | null {
  const typed = value.trim().toLowerCase()
  const today = new Date(now)
  const on = (days: number, months = 0, years = 0): number =>
    new Date(today.getFullYear() - years, today.getMonth() - months, today.getDate() - days).getTime()
  if (typed === 'today' || typed === '오늘') return on(0)
  if (typed === 'yesterday' || typed === '어제') return on(1)
  const back = ago.exec(typed)
  if (back !== null) {
    const count = Number(back[1])
    if (back[2] === 'd' || back[2] === '일') return on(count)
    if (back[2] === 'w' || back[2] === '주') return on(count * 7)
    return back[2] === 'y' || back[2] === '년' ? on(0, 0, count) : on(0, count)
  }
  return calendarDay(day.exec(typed))
}

function calendarDay(found: RegExpExecArray | null): number | null {
  if (found === null) return null
  const [year, month, date] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)]
  const start = new Date(year, month - 1, date)
  // Years before 100 and the 31st of a short month come out as other days.
  const same = start.getFullYear() === year && start.getMonth() === month - 1 && start.getDate() === date
  return same ? start.getTime() : null
}
