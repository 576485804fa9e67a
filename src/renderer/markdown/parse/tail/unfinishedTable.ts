/** With the space that models write: `|x| < 1` is a formula. */
const firstRow = /^([ \t>]*)\|[ \t]+\S/
const row = /^[ \t>]*\|/
const partOfDelimiters = /^[ \t>]*[|:\- \t]*$/

/**
 * Recognises a table at the end of `text` by its first row, before the row of delimiters that makes it one has arrived.
 * Without it the first row would stand there as words with strokes between them.
 * @returns the text up to that row, or null if it does not end in such a table
 */
export function findFirstRow(text: string): string | null {
  const lines = text.split('\n').slice(-3)
  const last = lines.at(-1) ?? ''
  const above = lines.at(-2) ?? ''
  if (firstRow.test(last) && !row.test(above)) return text
  const isSecond = partOfDelimiters.test(last) && firstRow.test(above) && !row.test(lines.at(-3) ?? '')
  return isSecond ? text.slice(0, text.length - last.length - 1) : null
}

/** Puts the row of delimiters behind a first row; one without a word in a cell is left out for now. */
export function addDelimiters(text: string): string {
  const lineStart = text.lastIndexOf('\n') + 1
  const first = text.slice(lineStart)
  const [, indent] = firstRow.exec(first) ?? []
  if (indent === undefined) return text.slice(0, lineStart)
  const cells = first
    .slice(indent.length)
    .replace(/^\||\|[ \t]*$/g, '')
    .split(/(?<!\\)\|/)
  return `${text}\n${indent}|${'-|'.repeat(cells.length)}`
}
