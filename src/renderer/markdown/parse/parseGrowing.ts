import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { syntax } from '@shared/markdown/syntax'
import { normaliseLabel } from './labels'

/**
 * Parses a piece of a text whose definitions may stand elsewhere, or not have arrived. `[^1]` is a mention of a
 * footnote and `[words][1]` a link here whether or not anything defines them; whoever shows the tree knows.
 */
export function parseGrowing(source: string): Root {
  return fromMarkdown(source, growingSyntax)
}

const openBracket = 91
const closeBracket = 93
const caret = 94
const backslash = 92
/** CommonMark's limit for a label. */
const maxLabel = 999

/**
 * The stock parser takes a bracket for a mention only if its label is in a list of those that are defined. This puts the
 * label on the list when the parser gets to the bracket, and leaves the bracket to it.
 */
const assumedReferences: Extension = {
  text: { [openBracket]: { name: 'assumedReference', tokenize: tokenizeMention } },
}

const growingSyntax = { ...syntax, extensions: [...syntax.extensions, assumedReferences] }

function tokenizeMention(this: TokenizeContext, ...[effects, , nok]: Parameters<Tokenizer>): State {
  const { parser } = this
  // `grid[i][j]` is no link.
  const isInsideWord = isAsciiAlphanumeric(this.previous)
  let start = this.now()
  let size = 0
  /** What follows a label, at its closing bracket. */
  let afterLabel: State

  const read = (): string => this.sliceSerialize({ start, end: this.now() })

  const open: State = (code) => {
    effects.enter('data')
    effects.consume(code)
    return first
  }

  const first: State = (code) => {
    if (code !== caret && isInsideWord) return nok(code)
    afterLabel = code === caret ? afterFootnote : afterWords
    return startLabel(code)
  }

  const startLabel: State = (code) => {
    start = this.now()
    size = 0
    return label(code)
  }

  const label: State = (code) => {
    if (code === closeBracket) return afterLabel(code)
    size += 1
    if (code === null || code === openBracket || size > maxLabel) return nok(code)
    effects.consume(code)
    return code === backslash ? escaped : label
  }

  const escaped: State = (code) => {
    if (code !== openBracket && code !== closeBracket) return label(code)
    effects.consume(code)
    return label
  }

  const afterFootnote: State = (code) => {
    parser.gfmFootnotes ??= []
    addLabel(parser.gfmFootnotes, read().slice(1))
    return nok(code)
  }

  const afterWords: State = (code) => {
    effects.consume(code)
    return between
  }

  const between: State = (code) => {
    if (code !== openBracket) return nok(code)
    effects.consume(code)
    afterLabel = afterLink
    return startLabel
  }

  const afterLink: State = (code) => {
    addLabel(parser.defined, read())
    return nok(code)
  }

  return open
}

function addLabel(labels: string[], name: string): void {
  const label = normaliseLabel(name)
  if (label !== '' && !labels.includes(label)) labels.push(label)
}

function isAsciiAlphanumeric(code: Code): boolean {
  return code !== null && /[0-9A-Za-z]/.test(code > 0 ? String.fromCharCode(code) : '')
}
