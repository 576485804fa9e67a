import { containers } from './fences'

/** Only what a block begins with, or a line under a heading or between paragraphs: `-` may become any of them. */
const onlyMarkers = new RegExp(String.raw`^${containers}(?:[-+*_=~#][-+*_=~# \t]*|\d{1,9}[.)]?|\|)?[ \t]*$`)

/** The first line of a fence: what language it is in is known at its end. */
const fenceStart = new RegExp(String.raw`^${containers}(?:\x60{3,}[^\x60]*|~{3,}.*|\${2,}[^$]*)$`)

const taskBox = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+\[[ xX]?(?:\][ \t]*)?$/

const linkDefinition = /^ {0,3}\[(?!\^)[^[\]]+\]:[ \t]*(?:\S*|\S+[ \t]+(?:["'(].*)?)$/

/** A longer line is decided: nothing that begins a block is, and looking at rows of spaces would take its time. */
const mostUndecided = 500

/** Whether the last line of `text` may still become different blocks, and shows nothing by itself meanwhile. */
export function isUndecidedLine(text: string, lineStart: number): boolean {
  const line = text.slice(lineStart)
  if (line.length > mostUndecided) return false
  if (onlyMarkers.test(line) || fenceStart.test(line) || taskBox.test(line)) return true
  return linkDefinition.test(line) && mayDefine(text.slice(0, lineStart))
}

/** A definition stands apart from a paragraph above it, but not from other definitions. */
function mayDefine(before: string): boolean {
  const above = before.slice(before.lastIndexOf('\n', before.length - 2) + 1).trim()
  return above === '' || /^\[[^[\]]+\]:/.test(above)
}
