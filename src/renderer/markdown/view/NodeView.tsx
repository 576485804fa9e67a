import { memo } from 'react'
import type { RootContent } from 'mdast'
import type { References } from '../parse/references'
import { renderNode } from './renderNode'

/** A parsed block that is neither a list nor code. */
export const NodeView = memo(function NodeView(props: { node: RootContent; references: References }) {
  return renderNode(props.node, props.references)
})
