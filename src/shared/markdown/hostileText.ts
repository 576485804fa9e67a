import type { Nodes } from 'mdast'

/** Beyond these numbers a block is no writing but an attack or an accident; it is then shown as plain text. */
const maxNestedContainers = 60
const maxDelimiters = 1_500
const maxFenceLengths = 20
const maxDepth = 100

/**
 * A block longer than this is not parsed. It is 8,000 tokens without an empty line, and its parse would freeze the
 * window for a tenth of a second.
 */
export const maxBlockLength = 32_768

const nestedContainers = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${maxNestedContainers}}`,
  'm',
)
/** A list item indented so far stands some 50 lists deep. */
const nestedByIndent = /^[ \t]{100,}(?:[-+*]|\d{1,9}[.)])[ \t]/m
/** Delimiters only pair within one run of text: an empty line, a list item or a table row starts afresh. */
const textRunEnd = /\n(?=[ \t]*(?:\r?\n|$|[-+*][ \t]|\d{1,9}[.)][ \t]|\|))/
/** Every character of `***` can pair for itself; a run of backticks or dollars counts as one. */
const delimiter = /[*_~[<]|`+|\$+/g

/**
 * Says where in `source` the first run of text begins that the parser must not see, or -1. micromark recurses per
 * nested container (10,000 `>` overflow the stack) and pairs emphasis in quadratic time (100 KB of `*a_ ` take a
 * minute), so the parser itself cannot be trusted to come back.
 */
export function findHostileRun(source: string): number {
  let position = 0
  for (const run of source.split(textRunEnd)) {
    if (isHostile(run)) return position
    position += run.length + 1
  }
  return -1
}

function isHostile(run: string): boolean {
  if (nestedContainers.test(run) || nestedByIndent.test(run)) return true
  if (countMatches(run, delimiter) > maxDelimiters) return true
  // Each length of a row of backticks is searched for to the end of the text.
  return new Set(run.match(/`+/g)?.map((ticks) => ticks.length)).size > maxFenceLengths
}

/** Says whether a tree is so deep that recursive code (conversion, rendering) could overflow the stack on it. */
export function isTooDeep(root: Nodes): boolean {
  const stack: [Nodes, number][] = [[root, 0]]
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [node, depth] = entry
    if (depth > maxDepth) return true
    if ('children' in node) for (const child of node.children) stack.push([child, depth + 1])
  }
  return false
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) count += 1
  return count
}
