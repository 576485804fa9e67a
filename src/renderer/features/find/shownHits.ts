import { findFolded, type FindQuery, foldText } from '@shared/text/foldText'
import { blockEdge } from '@shared/text/shownText'
import { altOf, kindOf } from '../copy/shownNodes'
import type { Hit } from './foundList'

/** Stands where a formula is drawn. */
const noText = '\uFFFC'

type ShownText = { text: string; nodes: { node: Text; start: number }[] }

/** Where a query stands in a drawn message, in the order in which it is read. */
export function hitsIn(row: Element, messageId: string, query: FindQuery): Record<Hit['part'], Range[]> {
  const message = row.querySelector(`[data-message-id="${messageId}"]`)
  const inPart = (selector: string): Range[] => {
    const part = message?.querySelector(selector)
    return part ? rangesIn(part, query) : []
  }
  return {
    reasoning: inPart('[data-testid="message-reasoning"] > div'),
    content: inPart('[data-testid="message-content"]'),
  }
}

/** Where a query stands in the text of an element. */
export function rangesIn(root: Element, query: FindQuery): Range[] {
  const shown = readShown(root)
  const wanted = foldText(query.text, query.matchCase).text
  const folded = foldText(shown.text, query.matchCase)
  return findFolded(folded.text, wanted, query.wholeWord).map((at) => {
    const range = document.createRange()
    const start = folded.origin(at)
    const end = folded.origin(at + wanted.length)
    const from = nodeAt(shown, start, false)
    const to = nodeAt(shown, end, true)
    range.setStart(from.node, start - from.start)
    range.setEnd(to.node, end - to.start)
    return range
  })
}

/** The text of an element as it is seen, in the same form in which main looks at markdown. */
function readShown(root: Element): ShownText {
  const nodes: ShownText['nodes'] = []
  let text = ''
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      nodes.push({ node: node as Text, start: text.length })
      text += (node as Text).data
      return
    }
    if (!(node instanceof Element)) return
    switch (kindOf(node)) {
      case 'chrome':
        return
      case 'formula':
        text += noText
        return
      case 'image': {
        const alt = altOf(node)
        if (alt !== null) walk(alt)
        return
      }
      case 'inline':
        return node.childNodes.forEach(walk)
      case 'block':
        text += node.tagName === 'BR' ? '\n' : blockEdge
        node.childNodes.forEach(walk)
        if (node.tagName !== 'BR') text += blockEdge
    }
  }
  root.childNodes.forEach(walk)
  return { text, nodes }
}

/** The text node that holds a place; at the seam of two, the one before it for an end. */
function nodeAt({ nodes }: ShownText, place: number, isEnd: boolean): { node: Text; start: number } {
  const at = nodes.findLastIndex(({ start }) => (isEnd ? start < place : start <= place))
  const found = nodes[Math.max(0, at)]
  if (found === undefined) throw new Error('a hit in a text without nodes')
  return found
}
