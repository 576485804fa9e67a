import { use, type MouseEvent } from 'react'
import { useMarkdownActions } from '../MarkdownActions'
import { footnoteId, FootnoteScope, goTo, mentionId } from './footnoteScope'

/** The raised number in the text. */
export function FootnoteMention({ number }: { number: number }) {
  const { labels } = useMarkdownActions()
  const scope = use(FootnoteScope)
  const id = footnoteId(scope, number)
  const go = (event: MouseEvent) => {
    event.preventDefault()
    goTo(id)
  }
  return (
    <sup>
      <a
        id={mentionId(scope, number)}
        href={`#${id}`}
        role="doc-noteref"
        aria-label={labels.footnote(number)}
        onClick={go}
      >
        {number}
      </a>
    </sup>
  )
}
