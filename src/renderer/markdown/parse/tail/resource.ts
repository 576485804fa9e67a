/** Where a link's address in brackets ends, that it has not arrived completely, or that it is none. */
export type ResourceEnd = number | 'unfinished' | 'none'

/**
 * Reads `(address "title")` in `text`.
 * @param from offset of its opening bracket
 * @returns the offset behind its closing bracket, if it is there
 */
export function findResourceEnd(text: string, from: number): ResourceEnd {
  const address = skipAddress(text, skipSpace(text, from + 1))
  if (address === 'unfinished') return address
  const title = skipSpace(text, address)
  const quote = text[title]
  if (quote === undefined) return 'unfinished'
  if (quote === ')') return title + 1
  if (title === address || !`"'(`.includes(quote)) return 'none'
  const end = text.indexOf(quote === '(' ? ')' : quote, title + 1)
  if (end === -1) return 'unfinished'
  const last = skipSpace(text, end + 1)
  if (last === text.length) return 'unfinished'
  return text[last] === ')' ? last + 1 : 'none'
}

function skipAddress(text: string, from: number): number | 'unfinished' {
  if (text[from] === '<') {
    const end = text.indexOf('>', from)
    return end === -1 ? 'unfinished' : end + 1
  }
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (/\s/.test(sign) || (sign === ')' && depth === 0)) return at
    if (sign === '\\') at += 1
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
  }
  return 'unfinished'
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/\s/.test(text.charAt(at))) at += 1
  return at
}
