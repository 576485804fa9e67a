import { use, useId, type MouseEvent } from 'react'
import { useMarkdownActions } from '../MarkdownActions'
import type { Footnote, References } from '../parse/references'
import { footnoteId, FootnoteScope, goTo, mentionId } from './footnoteScope'
import { BlockFinished } from './blockFinished'
import { NodeView } from './NodeView'

interface FootnotesProps {
  readonly footnotes: readonly Footnote[]
  readonly references: References
}

/** The notes under an answer, each with a way back to where it is mentioned. */
export function Footnotes({ footnotes, references }: FootnotesProps) {
  const { labels } = useMarkdownActions()
  const headingId = useId()
  return (
    <section className="markdown-footnotes" role="doc-endnotes" aria-labelledby={headingId}>
      <h3 id={headingId} className="sr-only">
        {labels.footnotes}
      </h3>
      <ol>
        <BlockFinished value={!references.open}>
          {footnotes.map((footnote) => (
            <FootnoteItem key={footnote.identifier} footnote={footnote} references={references} />
          ))}
        </BlockFinished>
      </ol>
    </section>
  )
}

function FootnoteItem({ footnote, references }: { footnote: Footnote; references: References }) {
  const { number, node, identifier } = footnote
  const scope = use(FootnoteScope)
  const blocks = node.children.map((child, index) => (
    <NodeView key={index} node={child} references={references} />
  ))
  if (number === null) {
    return (
      <li className="markdown-footnote-unmentioned">
        [^{node.label ?? identifier}] {blocks}
      </li>
    )
  }
  return (
    <li id={footnoteId(scope, number)} value={number} tabIndex={-1}>
      {blocks}
      <BackToText number={number} />
    </li>
  )
}

function BackToText({ number }: { number: number }) {
  const { labels } = useMarkdownActions()
  const id = mentionId(use(FootnoteScope), number)
  const go = (event: MouseEvent) => {
    event.preventDefault()
    goTo(id)
  }
  return (
    <a href={`#${id}`} role="doc-backlink" aria-label={labels.backToText(number)} onClick={go}>
      ↩
    </a>
  )
}
