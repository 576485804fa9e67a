import type { Element, ElementContent, Nodes as HastNodes } from 'hast'
import type { Blockquote, Heading, Html, ListItem, Nodes, Parents, RootContent, Table } from 'mdast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import { defaultHandlers, toHast as mdastToHast, type Handlers, type State } from 'mdast-util-to-hast'
import { element, words } from '@shared/markdown/hast'
import type { References } from '../parse/references'
import { readAlert } from './readAlert'
import { referenceHandlers } from './referenceHandlers'

/** Where a node holds blocks and not words. */
const flowParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

/**
 * Converts one node, with the definitions it may refer to. Nothing a model wrote becomes an element, an attribute
 * name or a style: raw HTML turns into the text it is written as, `<br>` alone into a line break.
 */
export function toHast(node: RootContent, references: References): HastNodes {
  return mdastToHast(
    { type: 'root', children: [node] },
    { handlers: { ...contentHandlers, ...referenceHandlers(references) } },
  )
}

const contentHandlers: Handlers = {
  blockquote,
  heading,
  html,
  listItem,
  table,
  math: (_state: State, node: MathBlock) => texMath(node.value, true),
  inlineMath: (_state: State, node: InlineMath) => texMath(node.value, node.data?.display === true),
}

/** The page and the conversation have the first two levels; an answer's own outline goes below them. */
function heading(state: State, node: Heading): Element {
  return element(`h${Math.min(node.depth + 2, 6)}`, {}, state.all(node))
}

function blockquote(state: State, node: Blockquote): Element {
  const alert = readAlert(node)
  if (alert === null) return defaultHandlers.blockquote(state, node) as Element
  const { kind, children } = alert
  return element('alert-note', { kind }, state.wrap(state.all({ ...node, children } as Blockquote), true))
}

/** With what was written, from which the table is sorted and copied. */
function table(state: State, node: Table): Element {
  const result = defaultHandlers.table(state, node) as Element
  return { ...result, data: { ...result.data, table: node } }
}

function html(_state: State, node: Html, parent: Parents | undefined): ElementContent {
  if (/^<br\s*\/?>$/i.test(node.value)) return element('br')
  if (parent && flowParents.has(parent.type)) {
    return element('p', { className: ['markdown-plain'] }, [words(node.value)])
  }
  return words(node.value)
}

/** GitHub's checkbox has no name of its own; a screen reader would read a row of bare "checkbox, not checked". */
function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const item = defaultHandlers.listItem(state, node, parent) as Element
  if (typeof node.checked !== 'boolean') return item
  const box = findCheckbox(item)
  if (box) box.properties.ariaLabel = wordsOf(node).slice(0, 200)
  return item
}

function findCheckbox(item: Element): Element | undefined {
  for (const child of item.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'input') return child
    if (child.tagName === 'p') return findCheckbox(child)
  }
  return undefined
}

function texMath(tex: string, isBlock: boolean): Element {
  return element('tex-math', { tex, layout: isBlock ? 'block' : 'inline' })
}

/** The words of an item without those of the lists inside it. Trees are at most 100 deep here. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'list' || !('children' in node)) return ''
  return node.children.map(wordsOf).join('')
}
