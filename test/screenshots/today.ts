/** The moment at which every picture is taken, so that what it shows of days and times is the same next month. */
export const today = new Date(2026, 5, 1, 10, 24).getTime()

/** A moment in the month before. */
export function may(day: number, hour: number, minute = 0): number {
  return new Date(2026, 4, day, hour, minute).getTime()
}
