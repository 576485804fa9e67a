import { memo } from 'react'
import type { RootContent } from 'mdast'
import { isAffected, type References } from '../parse/references'
import { renderNode } from './renderNode'

interface NodeViewProps {
  readonly node: RootContent
  readonly references: References
}

/** A parsed block that is neither a list nor code. */
export const NodeView = memo(
  function NodeView({ node, references }: NodeViewProps) {
    return renderNode(node, references)
  },
  (before, after) =>
    before.node === after.node && !isAffected(after.node, before.references, after.references),
)
