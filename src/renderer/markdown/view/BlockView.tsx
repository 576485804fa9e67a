import { memo } from 'react'
import { piecesOf, type MarkdownBlock } from '../parse/block'
import { isAffected, type References } from '../parse/references'
import { BlockFinished } from './blockFinished'
import { CodeBlock } from './code/CodeBlock'
import { chunkCode } from './code/codeChunks'
import { ListView } from './ListView'
import { NodeView } from './NodeView'
import { RawText } from './RawText'

interface BlockViewProps {
  readonly block: MarkdownBlock
  readonly references: References
  /** No more of it will come. */
  readonly finished: boolean
}

/** One top-level block. Renders again only when the block itself changes, or a definition that it refers to. */
export const BlockView = memo(function BlockView({ block, references, finished }: BlockViewProps) {
  switch (block.kind) {
    case 'raw':
      if (block.syntax === 'text') return <RawText chunks={block.chunks} tail={block.tail} />
      return (
        <CodeBlock
          language={block.language}
          meta={block.meta}
          chunks={block.chunks}
          tail={block.tail}
          finished={false}
        />
      )
    case 'list':
      return <ListView list={block} references={references} finished={finished} />
    case 'node':
      // The same component as for the open fence it was a moment ago, so that closing it replaces no element.
      if (block.node.type === 'code') {
        const { lang = null, meta = null, value } = block.node
        return <CodeBlock language={lang} meta={meta} {...chunkCode(value)} finished={finished} />
      }
      return (
        <BlockFinished value={finished}>
          <NodeView node={block.node} references={references} />
        </BlockFinished>
      )
  }
}, isSame)

function isSame(before: BlockViewProps, after: BlockViewProps): boolean {
  if (before.block !== after.block || before.finished !== after.finished) return false
  return !piecesOf(after.block).some(({ node }) => isAffected(node, before.references, after.references))
}
