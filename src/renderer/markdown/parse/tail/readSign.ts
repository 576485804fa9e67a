import { unfinishedAddress } from '../unfinishedAddress'
import { findResourceEnd } from './resource'

/** What stands for the end of a run: its letters up to `at`, and what closes them. */
export interface Cut {
  readonly at: number
  readonly closing: string
}

/** Where to read on behind a sign, or how the run ends with what the sign has begun. */
export type Reading = number | Cut

/** How many characters wait for what ends them. Beyond it they are shown: a bracket may be just a bracket. */
const mostHeld = { label: 200, formula: 400, price: 120, tag: 80, address: 400 }

const tag = /^<(?:\/?[A-Za-z][\w-]*(?:\s[^<>]*)?|\/)?$/
const autolink = /^<(?:https?:|mailto:)[^<>\s]*$/

/** Reads what begins with a sign that is neither emphasis nor an opening bracket. */
export function readSign(run: string, found: string, index: number): Reading {
  const end = index + found.length
  switch (found.charAt(0)) {
    case '`':
      return readCode(run, index, found)
    case '\\':
      if (found === '\\(') return readFormula(run, index, '\\)')
      if (found === '\\[') return readFormula(run, index, '\\]')
      return found === '\\' ? holdFrom(index) : end
    case '$':
      return found === '$$' ? readFormula(run, index, '$$') : readDollar(run, index)
    case '<':
      return (
        holdShort(run, index, tag, mostHeld.tag) ?? holdShort(run, index, autolink, mostHeld.address) ?? end
      )
    case 'h':
    case 'w':
      return { at: index, closing: `[${found.replaceAll(/[[\]*_~`\\]/g, '\\$&')}](${unfinishedAddress})` }
    default:
      return holdFrom(index)
  }
}

/**
 * Reads on behind a label in brackets.
 * @param start offset of the opening bracket, with the `!` of an image
 * @param end offset behind the closing one
 */
export function readAfterLabel(run: string, start: number, end: number): Reading {
  const next = run[end]
  const isFootnote = run.startsWith('[^', start)
  // A label that was longer is in view already.
  const isHeld = end - start <= mostHeld.label
  if (next === undefined) return isHeld && !(isFootnote && start > 0) ? holdFrom(start) : end
  if (next === '(' && !isFootnote) {
    const resource = findResourceEnd(run, end)
    if (typeof resource === 'number') return resource
    if (resource === 'none') return end
    if (run[start] !== '!') return { at: end, closing: `(${unfinishedAddress})` }
    return isHeld ? holdFrom(start) : end
  }
  if (next === '[') {
    const close = run.indexOf(']', end)
    if (close !== -1) return close + 1
    return isHeld && run.length - end <= mostHeld.label ? holdFrom(start) : end
  }
  return end
}

/** What a bracket that nothing has closed comes to: short ones wait. */
export function firstHeld(brackets: readonly number[], end: number): number {
  return brackets.find((start) => end - start <= mostHeld.label) ?? end
}

/** Leaves out what begins at `at`. */
export function holdFrom(at: number): Cut {
  return { at, closing: '' }
}

function holdShort(run: string, index: number, form: RegExp, most: number): Cut | null {
  return run.length - index <= most && form.test(run.slice(index)) ? holdFrom(index) : null
}

function readCode(run: string, index: number, ticks: string): Reading {
  const start = index + ticks.length
  for (const match of run.slice(start).matchAll(/`+/g)) {
    if (match[0].length === ticks.length) return start + match.index + ticks.length
  }
  const at = run.replace(/`+$/, '').length
  return run.slice(start, at).trim() === '' ? holdFrom(index) : { at, closing: ticks }
}

function readFormula(run: string, index: number, closing: string): Reading {
  const end = run.indexOf(closing, index + 2)
  if (end !== -1) return end + 2
  return run.length - index <= mostHeld.formula ? holdFrom(index) : index + 2
}

/** `$x$` by the rule of the parser; `$5` is a price, and never waits. */
function readDollar(run: string, index: number): Reading {
  const end = index + 1
  if (/[0-9A-Za-z]/.test(run.charAt(index - 1))) return end
  const inside = run.slice(end)
  if (inside === '') return holdFrom(index)
  if (/^[\s\d]/.test(inside)) return end
  const close = inside.search(/(?<![\s\\])\$(?!\d)/)
  if (close !== -1) return end + close + 1
  return inside.length <= mostHeld.price ? holdFrom(index) : end
}
