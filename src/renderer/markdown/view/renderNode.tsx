import type { Nodes } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ListItem, RootContent } from 'mdast'
import type { ReactElement } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { References } from '../parse/references'
import { components } from './components'
import { toHast } from './toHast'

/** Turns a node of the syntax tree into React elements, by way of HTML's tree and never of HTML's text. */
export function renderNode(node: RootContent, references: References): ReactElement {
  return toReact(toHast(node, references))
}

/** One `<li>`. Whether its words are wrapped in paragraphs is the list's decision, not the item's. */
export function renderListItem(node: ListItem, loose: boolean, references: References): ReactElement | null {
  const tree = toHast({ type: 'list', spread: loose, children: [{ ...node, spread: loose }] }, references)
  const list = tree.type === 'root' ? tree.children[0] : tree
  const item = list?.type === 'element' ? list.children.find((child) => child.type === 'element') : undefined
  return item ? toReact(item) : null
}

function toReact(tree: Nodes): ReactElement {
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components, passNode: true })
}
