import { memo } from 'react'
import type { MarkdownBlock } from '../parse/block'
import { dependsOnReferences, type References } from '../parse/references'
import { CodeBlock } from './CodeBlock'
import { ListView } from './ListView'
import { NodeView } from './NodeView'
import { RawText } from './RawText'
import { chunkCode } from './codeChunks'

interface BlockViewProps {
  readonly block: MarkdownBlock
  readonly references: References
}

/** One top-level block. Renders again only when the block itself changes, or a definition that it refers to. */
export const BlockView = memo(function BlockView({ block, references }: BlockViewProps) {
  switch (block.kind) {
    case 'raw':
      if (block.syntax === 'text') return <RawText chunks={block.chunks} tail={block.tail} />
      return <CodeBlock language={block.language} chunks={block.chunks} tail={block.tail} finished={false} />
    case 'list':
      return <ListView list={block} references={references} />
    case 'node':
      // The same component as for the open fence it was a moment ago, so that closing it replaces no element.
      if (block.node.type === 'code') {
        return <CodeBlock language={block.node.lang ?? null} {...chunkCode(block.node.value)} finished />
      }
      return <NodeView node={block.node} references={references} />
  }
}, isSame)

function isSame(before: BlockViewProps, after: BlockViewProps): boolean {
  if (before.block !== after.block) return false
  return before.references === after.references || !blockDependsOnReferences(after.block)
}

function blockDependsOnReferences(block: MarkdownBlock): boolean {
  if (block.kind === 'raw') return false
  if (block.kind === 'list') return block.items.some((item) => dependsOnReferences(item.node))
  return dependsOnReferences(block.node)
}
