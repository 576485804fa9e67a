/** The calendar month that a moment lies in, in the machine's time zone; milliseconds since 1970, without `to`. */
export function monthOf(at: number): { from: number; to: number } {
  const date = new Date(at)
  return {
    from: new Date(date.getFullYear(), date.getMonth(), 1).getTime(),
    to: new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime(),
  }
}
