import { closeEmphasis, readMarkers, type OpenEmphasis } from './emphasis'
import { firstHeld, holdFrom, readAfterLabel, readSign, type Cut, type Reading } from './readSign'

/** Whatever may begin or end something inside a run; an address without markup only where it is still growing. */
const signs =
  /\\.?|`+|\${1,2}|!?\[|!$|\]|<|\*+|_+|~+|&(?=#?\w{0,8}$)|(?<![^\s*_~(])(?:https?:\/\/|www\.)[^\s<]*$/gs

/**
 * Closes what the end of a run of words has begun, or leaves it out as long as it may be several things.
 * @param run a paragraph, a list item or a cell from its first word to where the text ends now
 */
export function closeRun(run: string): string {
  const { cut, open } = scan(run)
  const words = run.slice(0, cut.at) + cut.closing
  return closeEmphasis(
    words,
    open.filter(({ end }) => end <= cut.at),
  )
}

function scan(run: string): { cut: Cut; open: readonly OpenEmphasis[] } {
  const brackets: number[] = []
  let open: readonly OpenEmphasis[] = []
  const pattern = new RegExp(signs)
  for (let match = pattern.exec(run); match; match = pattern.exec(run)) {
    const { 0: found, index } = match
    const end = index + found.length
    let reading: Reading = end
    if (/^[*_~]/.test(found)) {
      if (end === run.length) reading = holdFrom(index)
      else open = readMarkers(run, index, found, open)
    } else if (found === '[' || found === '![') {
      brackets.push(index)
    } else if (found === ']') {
      const start = brackets.pop()
      if (start !== undefined) reading = readAfterLabel(run, start, end)
    } else {
      reading = readSign(run, found, index)
    }
    if (typeof reading !== 'number') return { cut: withBrackets(reading, brackets), open }
    pattern.lastIndex = reading
  }
  return { cut: withBrackets(holdFrom(run.length), brackets), open }
}

function withBrackets(cut: Cut, brackets: readonly number[]): Cut {
  const held = firstHeld(brackets, cut.at)
  return held < cut.at ? holdFrom(held) : cut
}
