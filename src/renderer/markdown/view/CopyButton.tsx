import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMarkdownActions } from '../MarkdownActions'

const feedbackMs = 2_000

/** Copies a text that is asked for only then, and says so to the eye and to a screen reader. */
export function CopyButton({ getText }: { getText: () => string }) {
  const { copyText, labels } = useMarkdownActions()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), feedbackMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    try {
      await copyText(getText())
      setCopied(true)
    } catch {
      // What went wrong is the caller's to tell; here it only must not look like success.
      setCopied(false)
    }
  }
  return (
    <span className="markdown-copy">
      <button type="button" aria-label={labels.copy} title={labels.copy} onClick={() => void copy()}>
        {isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      </button>
      <span role="status" className="sr-only">
        {isCopied ? labels.copied : ''}
      </span>
    </span>
  )
}
