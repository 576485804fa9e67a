import { shownInline } from './shownInline'

/** Stands where one block ends and the next begins: no hit reaches over it, and nobody can type it. */
export const blockEdge = '\0'

const fenceStart = /^(\s*)(`{3,}(?=[^`]*$)|~{3,})/
const listMark = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s+|$)(?:\[[ xX]\]\s+)?/
const quoteMarks = /^(?: {0,3}> ?)+/
const headingMarks = /^ {0,3}#{1,6}(?:\s+|$)/
const rule = /^\s*(?:(?:-[ \t]*)+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/
const tableRule = /^(?=.*\|)\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const definition = /^ {0,3}\[(?!\^)[^\]]+\]:\s*\S/
const noteDefinition = /^ {0,3}\[\^[^\]]+\]:\s*/
const mathFence = /^\s*\$\$/

/**
 * An answer's markdown as the words that a reader sees, block for block: what searching goes through. Formulas, addresses
 * of links and images, languages of code and numbers of lists are no words of the text. One pass over the text and no
 * parse: it runs over thousands of messages at once, and markup that is odd enough may come out with a mark too much.
 */
export function shownText(markdown: string): string {
  const out: string[] = []
  let paragraph: string[] = []
  let fence: string | null = null
  let inMath = false
  const edge = (): void => {
    if (paragraph.length > 0) out.push(shownInline(paragraph.join('\n')))
    paragraph = []
    if (out.at(-1) !== blockEdge) out.push(blockEdge)
  }

  for (const whole of markdown.split(/\r\n?|\n/)) {
    const line = whole.replace(quoteMarks, '')
    if (fence !== null) {
      if (closes(line, fence)) {
        fence = null
        edge()
      } else out.push(line, '\n')
      continue
    }
    if (inMath) {
      if (line.includes('$$')) inMath = false
      continue
    }
    const unlisted = line.replace(listMark, '')
    const opening = fenceStart.exec(unlisted)
    if (opening !== null) {
      edge()
      fence = opening[2] ?? null
    } else if (mathFence.test(unlisted) && !unlisted.trimStart().slice(2).includes('$$')) {
      edge()
      inMath = true
    } else if (line.trim() === '' || rule.test(line) || tableRule.test(line)) edge()
    else if (definition.test(line)) continue
    else if (line.trimStart().startsWith('|')) {
      edge()
      for (const cell of cells(line)) {
        paragraph.push(cell)
        edge()
      }
    } else {
      const marked = unlisted !== line || headingMarks.test(line) || noteDefinition.test(line)
      if (marked) edge()
      paragraph.push(unlisted.replace(headingMarks, '').replace(noteDefinition, '').trim())
      if (headingMarks.test(line)) edge()
    }
  }
  edge()
  return out.join('')
}

function closes(line: string, fence: string): boolean {
  const text = line.trim()
  return text.length >= fence.length && text === (fence[0] ?? '').repeat(text.length)
}

function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}
