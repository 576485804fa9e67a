import { containers } from './fences'

const blank = /^[ \t>]*$/
const itemStart = new RegExp(String.raw`^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+${containers}`)
const heading = /^[ \t>]*#{1,6}[ \t]+/
const row = /^[ \t>]*\|/
/** Lines that nothing below them goes on with. */
const closed = /^[ \t>]*(?:#{1,6}[ \t]|\||[`~]{3}|([-*_])(?:[ \t]*\1){2,}[ \t]*$)/

/**
 * Where in `text` the words begin that its end belongs to: emphasis may span the lines of a paragraph, but not
 * paragraphs, list items or cells.
 */
export function runStart(text: string): number {
  let start = text.lastIndexOf('\n') + 1
  const last = text.slice(start)
  if (row.test(last)) return start + cellStart(last)
  for (let line = last; ;) {
    const marker = itemStart.exec(line) ?? heading.exec(line)
    if (marker) return start + marker[0].length
    if (start === 0) return 0
    const aboveStart = text.lastIndexOf('\n', start - 2) + 1
    const above = text.slice(aboveStart, start - 1)
    const entersQuote = /^[ \t]*>/.test(line) && !/^[ \t]*>/.test(above)
    if (entersQuote || blank.test(above) || closed.test(above)) return start
    start = aboveStart
    line = above
  }
}

/** Behind the last stroke of a row; one with a backslash belongs to the words. */
function cellStart(line: string): number {
  let stroke = line.lastIndexOf('|')
  while (stroke > 0 && line[stroke - 1] === '\\') stroke = line.lastIndexOf('|', stroke - 1)
  return stroke + 1
}
