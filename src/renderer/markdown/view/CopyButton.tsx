import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useBriefly } from '../../ui/useBriefly'
import { useMarkdownActions } from '../MarkdownActions'

/** Copies a text that is asked for only then, and says so to the eye and to a screen reader. */
export function CopyButton({ getText }: { getText: () => string }) {
  const { copyText, labels } = useMarkdownActions()
  const [isCopied, setCopied] = useBriefly()
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
