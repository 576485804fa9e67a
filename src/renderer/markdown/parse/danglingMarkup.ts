/**
 * Completes what the last line of a growing text has begun, so that `**bo` is already bold and a link shows its
 * words in place of half an address. Only for display while text is still arriving: nothing here decides where a
 * block ends, and the finished text is parsed as it was written.
 */
export function closeDanglingMarkup(text: string): string {
  const lineStart = text.lastIndexOf('\n') + 1
  if (isInsideFence(text, lineStart)) return text
  const line = text.slice(lineStart)
  return text.slice(0, lineStart) + closeEmphasis(closeLink(line))
}

/** A fence inside a list or a quote: what follows is code, where an asterisk is an asterisk. */
function isInsideFence(text: string, end: number): boolean {
  let open = false
  for (const match of text.matchAll(/^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)?(?:`{3,}|~{3,})/gm)) {
    if (match.index >= end) return true
    open = !open
  }
  return open
}

/** An address that is not complete must not be clickable: the link stays without one until it is. */
function closeLink(line: string): string {
  return line.replace(/(\[[^[\]]*\])\([^()\s]*$/, '$1()')
}

const marker = /\\.|(`+)|(\*{1,3}|~~)/gs

function closeEmphasis(line: string): string {
  const open: string[] = []
  marker.lastIndex = 0
  for (let match = marker.exec(line); match; match = marker.exec(line)) {
    const [, ticks, emphasis] = match
    if (ticks) {
      const end = findCodeEnd(line, marker.lastIndex, ticks.length)
      if (end === -1) return /\S/.test(line.slice(marker.lastIndex)) ? line + ticks : line
      marker.lastIndex = end
    } else if (emphasis) {
      const before = line[match.index - 1] ?? ' '
      const after = line[marker.lastIndex] ?? ' '
      if (open.at(-1) === emphasis && !/\s/.test(before)) open.pop()
      else if (!/\s/.test(after) && !isMultiplication(emphasis, before)) open.push(emphasis)
    }
  }
  if (open.length === 0) return line
  const words = line.trimEnd()
  // `**bold*`: the first half of the closing marker has arrived, the second has to follow it directly.
  const isHalf =
    (open.at(-1) === '**' && /[^*]\*$/.test(words)) || (open.at(-1) === '~~' && /[^~]~$/.test(words))
  const half = isHalf ? words.slice(0, -1) : words
  return half + open.toReversed().join('') + line.slice(words.length)
}

/** `2*3` and `a*b`: a single asterisk inside a word is rarely emphasis, and would flicker. */
function isMultiplication(emphasis: string, before: string): boolean {
  return emphasis === '*' && /[0-9A-Za-z)]/.test(before)
}

function findCodeEnd(line: string, from: number, size: number): number {
  for (const match of line.slice(from).matchAll(/`+/g)) {
    if (match[0].length === size) return from + match.index + size
  }
  return -1
}
