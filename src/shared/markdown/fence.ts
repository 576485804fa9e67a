/**
 * The fence of the block of code that is open behind a line; null for none (CommonMark 0.31, 4.5). A line whose backticks
 * are followed by others is code within a line and opens nothing.
 * @param open the one that was open before the line
 */
export function fenceBehind(open: string | null, line: string): string | null {
  const found = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line)
  const marks = found?.[1]
  if (marks === undefined) return open
  if (open === null) return marks
  return marks.startsWith(open) && (found?.[2] ?? '').trim() === '' ? null : open
}
