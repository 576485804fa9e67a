import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { loaded } from '../../../ui/loaded'
import { readCodeInfo } from '../../code/codeInfo'
import { useMarkdownActions } from '../../MarkdownActions'
import { CodeHeader } from './CodeHeader'
import { countLines } from './countLines'
import { useFold } from './useFold'
import { useHighlighted } from './useHighlighted'
import { useWrap } from './useWrap'

const PreviewPane = loaded(async () => (await import('../../preview/PreviewPane')).PreviewPane)

interface CodeBlockProps {
  /** The info string: its first word, and what follows that. */
  readonly language: string | null
  readonly meta: string | null
  /** Finished pieces of the code, and what follows them. */
  readonly chunks: readonly string[]
  readonly tail: string
  /** No more code will come. */
  readonly finished: boolean
}

/**
 * Code with what it is called and what can be done with it. While it is being written only the last piece changes, without
 * a parse and without colours; the header stays as it is.
 */
export function CodeBlock({ language, meta, chunks, tail, finished }: CodeBlockProps) {
  const { labels } = useMarkdownActions()
  const info = useMemo(() => readCodeInfo(language, meta), [language, meta])
  const nameId = useId()
  const root = useRef<HTMLDivElement>(null)
  const getCode = useLatestCode(chunks, tail)
  const code = finished ? chunks.join('') + tail : ''
  const lines = useMemo(() => countLines(code), [code])
  const coloured = useHighlighted(code, info.grammar, finished)
  const fold = useFold({ root, code, lines, finished })
  const [wrapped, toggleWrap] = useWrap(code)
  const [shown, setShown] = useState<'code' | 'preview'>('code')
  const [problem, setProblem] = useState<string | null>(null)
  const fail = useCallback((reason: string) => {
    setProblem(reason)
    setShown('code')
  }, [])
  const show = useCallback((view: 'code' | 'preview') => {
    setProblem(null)
    setShown(view)
  }, [])
  const isPreviewed = shown === 'preview' && info.preview !== null
  // Whoever is taken to a word of the code sees the code.
  useEffect(() => {
    const block = root.current
    if (!isPreviewed || block === null) return
    const reveal = (): void => setShown('code')
    block.addEventListener('reveal', reveal)
    return () => block.removeEventListener('reveal', reveal)
  }, [isPreviewed])
  return (
    <div
      ref={root}
      className="markdown-code"
      data-folded={fold.folded || undefined}
      data-wrap={wrapped || undefined}
      data-previewed={isPreviewed || undefined}
    >
      <CodeHeader
        nameId={nameId}
        info={info}
        lines={finished ? lines : null}
        getCode={getCode}
        wrapped={wrapped}
        onToggleWrap={toggleWrap}
        shown={finished && info.preview !== null ? shown : null}
        onShow={show}
      />
      {isPreviewed && info.preview && <PreviewPane kind={info.preview} source={code} onFailed={fail} />}
      {problem !== null && (
        <p role="status" className="markdown-code-problem" data-chrome>
          {labels.diagramFailed} <span className="markdown-address">{problem}</span>
        </p>
      )}
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
      {fold.foldable && (
        <div className="markdown-code-fold" data-chrome>
          <button type="button" className="markdown-tool" aria-expanded={!fold.folded} onClick={fold.toggle}>
            {fold.folded ? labels.showAll(lines) : labels.showLess}
          </button>
        </div>
      )}
    </div>
  )
}

/** The code at the time it is asked for, by a function that stays the same: the header is not drawn for every piece. */
function useLatestCode(chunks: readonly string[], tail: string): () => string {
  const latest = useRef({ chunks, tail })
  useLayoutEffect(() => {
    latest.current = { chunks, tail }
  })
  return useCallback(() => latest.current.chunks.join('') + latest.current.tail, [])
}
