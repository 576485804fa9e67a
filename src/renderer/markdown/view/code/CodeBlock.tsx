import { useId } from 'react'
import { useMarkdownActions } from '../MarkdownActions'
import { CopyButton } from './CopyButton'
import { useHighlighted } from './useHighlighted'

interface CodeBlockProps {
  readonly language: string | null
  /** Finished pieces of the code, and what follows them. */
  readonly chunks: readonly string[]
  readonly tail: string
  /** No more code will come. */
  readonly finished: boolean
}

/**
 * Code with its language and a copy button. While it is being written only the last piece changes, without a parse
 * and without colours.
 */
export function CodeBlock({ language, chunks, tail, finished }: CodeBlockProps) {
  const { labels } = useMarkdownActions()
  const nameId = useId()
  const code = () => chunks.join('') + tail
  const coloured = useHighlighted(finished ? code() : '', language, finished)
  return (
    <div className="markdown-code">
      <div className="markdown-code-header">
        <span id={nameId}>{language ?? labels.code}</span>
        <CopyButton getText={code} />
      </div>
      <pre role="group" aria-labelledby={nameId} tabIndex={0}>
        <code>
          {coloured ?? (
            <>
              {chunks.map((chunk, index) => (
                // Pieces are only ever added at the end, so their place is their identity.
                <span key={index} className="markdown-code-chunk">
                  {chunk}
                </span>
              ))}
              {tail}
            </>
          )}
        </code>
      </pre>
    </div>
  )
}
