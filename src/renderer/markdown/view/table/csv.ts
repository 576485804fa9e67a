import { readQuantity } from './quantity'

/**
 * A table as CSV (RFC 4180): CRLF, quotes only where they are needed and doubled inside. A cell that a spreadsheet would
 * run as a formula begins with an apostrophe, which spreadsheets take for "this is text": a model wrote it, and
 * `=HYPERLINK(…)` sends a sheet's contents away. Numbers with a sign (`-5`, `+3.2%`) stay numbers.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** Excel takes Korean for Latin in a file that does not begin with this. */
export const byteOrderMark = '\uFEFF'

function csvCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** As OWASP lists the beginnings. A lone sign is a placeholder. */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]./s.test(text) && readQuantity(text) === null
}
