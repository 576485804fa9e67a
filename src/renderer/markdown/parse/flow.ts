import type { RootContent } from 'mdast'
import { lineStartOf, type MarkdownBlock } from './block'
import { cursorAt, parseWindow, type Cursor, type FlowCursor, type Step } from './cursor'
import { closeTail } from './tail/closeTail'
import { findHostileRun, isTooDeep, maxBlockLength } from '@shared/markdown/hostileText'
import { cutBeforeLastItem, joinList, listBlock, type OpenList } from './openList'
import { openFence, openPlainText } from './rawBlock'
import { parseGrowing } from './parseGrowing'

/**
 * Parses one window of text and settles the blocks that can no longer change. `fenceEnd` says that the text up to
 * there is one finished fenced block.
 */
export function advanceFlow(cursor: Cursor, text: string, complete: boolean, fenceEnd?: number): Step {
  const { start, window } = cursor.flow
  const end = fenceEnd ?? Math.min(text.length, start + window)
  const slice = text.slice(start, end)
  const atEnd = end === text.length
  if (slice.trim() === '' && atEnd && !cursor.flow.list) {
    return { cursor, open: [], parsed: 0, atEnd: true }
  }
  const hostile = fenceEnd === undefined ? findHostileRun(slice) : -1
  if (hostile === 0) return { cursor: toPlainText(cursor, text), open: [], parsed: 0, atEnd: false }
  if (hostile > 0) return settleAll(cursor, text, start + hostile)
  if (fenceEnd !== undefined || (complete && atEnd)) {
    const step = settleAll(cursor, text, end)
    return { ...step, atEnd }
  }
  return settleFinished(cursor, text, end)
}

/** Everything up to `end` is final, whatever follows. */
function settleAll(cursor: Cursor, text: string, end: number): Step {
  const { start, list } = cursor.flow
  const children = parseSafely(text.slice(start, end))
  const settled = [...cursor.settled, ...toBlocks(children, list, text, start, end)]
  return { cursor: cursorAt(end, settled), open: [], parsed: end - start, atEnd: false }
}

function settleFinished(cursor: Cursor, text: string, end: number): Step {
  const { start, window, list } = cursor.flow
  const atEnd = end === text.length
  const slice = text.slice(start, end)
  const children = parseSafely(atEnd ? closeTail(slice) : slice)
  const count = countFinished(children, slice)
  const next = children[count]
  // Without a block, all there is waits to be decided.
  const nextStart = next ? lineStartOf(text, start + startOf(next)) : start
  const finished = toBlocks(children.slice(0, count), list, text, start, nextStart)
  const settled = count === 0 ? cursor.settled : [...cursor.settled, ...finished]
  const openList = count === 0 ? list : null
  const open = toBlocks(children.slice(count), openList, text, start, end)
  const parsed = end - start
  const at = (flow: Partial<FlowCursor>): Cursor => ({
    settled,
    raw: null,
    flow: { start: nextStart, window: parseWindow, list: openList, ...flow },
  })

  const last = children.length === count + 1 ? next : undefined
  if (last && (last.type === 'code' || last.type === 'math') && !openList) {
    const info = last.type === 'code' ? last : null
    const raw = openFence(text.slice(0, end), nextStart, last.type, {
      language: info?.lang ?? null,
      meta: info?.meta ?? null,
    })
    if (raw) return { cursor: { ...at({}), raw }, open: [], parsed, atEnd: false }
  }
  const [onlyOpen] = open
  if (onlyOpen?.kind === 'list' && open.length === 1) {
    const cut = cutBeforeLastItem(onlyOpen, text, end)
    if (cut) return { cursor: at({ start: cut.start, list: cut.list }), open, parsed, atEnd }
  }
  if (atEnd || count > 0) return { cursor: at({}), open, parsed, atEnd }
  if (window >= maxBlockLength) return { cursor: toPlainText(cursor, text), open: [], parsed, atEnd: false }
  return { cursor: at({ window: window * 2 }), open, parsed, atEnd: false }
}

/**
 * How many children can no longer change: those with a later block whose first line has arrived completely. The
 * last, unfinished line is no evidence: "#" closes a paragraph, "#1" goes on with it.
 */
function countFinished(children: readonly RootContent[], slice: string): number {
  for (let index = children.length - 1; index > 0; index -= 1) {
    const child = children[index]
    const previous = children[index - 1]
    if (!child || !previous) continue
    const isWhole = slice.slice(startOf(child)).search(/[\r\n]/) !== -1
    if (isWhole && !mayTakeTitle(previous, child, slice)) return index
  }
  return 0
}

/** A link definition may take its title from the next line, and gives it back if the title never ends. */
function mayTakeTitle(previous: RootContent, next: RootContent, slice: string): boolean {
  if (previous.type !== 'definition' || !/["'(]/.test(slice.charAt(startOf(next)))) return false
  return !/\n[ \t]*\r?\n/.test(slice.slice(previous.position?.end.offset ?? 0, startOf(next)))
}

function toBlocks(
  children: readonly RootContent[],
  openList: OpenList | null,
  text: string,
  base: number,
  end: number,
): MarkdownBlock[] {
  const starts = children.map((child) => lineStartOf(text, base + startOf(child)))
  const blocks: MarkdownBlock[] = []
  if (openList && children[0]?.type !== 'list') blocks.push(listBlock(openList, text, starts[0] ?? end))
  children.forEach((node, index) => {
    const start = starts[index] ?? base
    const blockEnd = starts[index + 1] ?? end
    blocks.push(toBlock(node, index === 0 ? openList : null, text, base, start, blockEnd))
  })
  return blocks
}

function toBlock(
  node: RootContent,
  openList: OpenList | null,
  text: string,
  base: number,
  start: number,
  end: number,
): MarkdownBlock {
  const key = String(start)
  const source = text.slice(start, end)
  if (isTooDeep(node)) {
    const tail = source.trimEnd()
    return { kind: 'raw', key, source, syntax: 'text', language: null, meta: null, chunks: [], tail }
  }
  if (node.type === 'list') return listBlock(joinList(openList, node, text, base, end), text, end)
  return { kind: 'node', key, source, node }
}

function toPlainText(cursor: Cursor, text: string): Cursor {
  const { start, list } = cursor.flow
  const settled = list ? [...cursor.settled, listBlock(list, text, start)] : cursor.settled
  return { ...cursorAt(start, settled), raw: openPlainText(start) }
}

/** The guards keep known attacks away from the parser; should it fail on an unknown one, the text is still shown. */
function parseSafely(source: string): readonly RootContent[] {
  try {
    return parseGrowing(source).children
  } catch {
    const end = { line: 1, column: 1, offset: source.length }
    const position = { start: { line: 1, column: 1, offset: 0 }, end }
    return [{ type: 'paragraph', children: [{ type: 'text', value: source }], position }]
  }
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0
}
