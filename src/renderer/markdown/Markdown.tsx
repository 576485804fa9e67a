import './markdown.css'
import './code.css'
import './table.css'
import { useId } from 'react'
import type { MarkdownDocument } from './parse/markdownDocument'
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
  return <DocumentView document={useMarkdownDocument(text, streaming)} />
}

/** A document as far as it has been read. What has not changed since the last one is not drawn again. */
export function DocumentView({ document }: { document: MarkdownDocument }) {
  const { blocks, references, footnotes, cursor } = document
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
        {footnotes.length > 0 && <Footnotes footnotes={footnotes} references={references} />}
      </div>
    </FootnoteScope>
  )
}
