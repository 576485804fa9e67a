import './markdown.css'
import './code.css'
import './table.css'
import { useId } from 'react'
import { useMarkdownDocument } from './useMarkdownDocument'
import { BlockView } from './view/BlockView'
import { Footnotes } from './view/Footnotes'
import { FootnoteScope } from './view/footnoteScope'

export interface MarkdownProps {
  readonly text: string
  /** More text will come: half-finished markup is completed for display, open fences are not parsed. */
  readonly streaming: boolean
}

/**
 * A model's answer. What it contains is hostile: no HTML becomes an element, nothing is loaded, and links lead
 * somewhere only through `MarkdownActions.openLink`.
 */
export function Markdown({ text, streaming }: MarkdownProps) {
  const { blocks, references, cursor } = useMarkdownDocument(text, streaming)
  const scope = useId()
  return (
    <FootnoteScope value={scope}>
      <div className="markdown">
        {blocks.map((block, index) => (
          <BlockView
            key={block.key}
            block={block}
            references={references}
            finished={index < cursor.settled.length}
          />
        ))}
        {references.footnotes.length > 0 && <Footnotes references={references} />}
      </div>
    </FootnoteScope>
  )
}
