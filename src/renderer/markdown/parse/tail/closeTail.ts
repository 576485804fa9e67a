import { closeRun } from './closeRun'
import { isInsideFence } from './fences'
import { runStart } from './runStart'
import { isUndecidedLine } from './undecidedLine'
import { addDelimiters, findFirstRow } from './unfinishedTable'

/**
 * How the end of a growing text looks until more of it has arrived: what can only become one thing is drawn as that
 * (`**bo` is bold, a table's first row a table), and what may still become several is left out for the few characters
 * until it is decided. So nothing that was drawn has to be drawn differently. Only for display: nothing here decides
 * where a block ends, and the finished text is parsed as it was written.
 */
export function closeTail(text: string): string {
  const lineStart = text.lastIndexOf('\n') + 1
  if (isInsideFence(text, lineStart))
    return isMaybeFenceEnd(text.slice(lineStart)) ? text.slice(0, lineStart) : text
  const shown = isUndecidedLine(text, lineStart) ? text.slice(0, lineStart) : text
  const table = findFirstRow(shown)
  if (table !== null) return addDelimiters(closeWords(table))
  return closeWords(shown)
}

function closeWords(text: string): string {
  const start = runStart(text)
  return text.slice(0, start) + closeRun(text.slice(start))
}

function isMaybeFenceEnd(line: string): boolean {
  return /^[ \t>]*([`~$])\1*[ \t]*$/.test(line)
}
