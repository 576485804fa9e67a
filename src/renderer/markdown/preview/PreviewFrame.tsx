import { useEffect, useRef, useState } from 'react'
import type { PreviewKind } from '@shared/model/preview'
import { Button } from '../../ui/Button'
import { useMarkdownActions } from '../MarkdownActions'
import { createPulse, lookMs } from './pulse'
import { readPreviewMessage } from './readPreviewMessage'

interface PreviewFrameProps {
  readonly kind: PreviewKind
  readonly source: string
  /** In CSS pixels, as the frame says; not for a drawing, in whose frame nothing runs. */
  readonly onHeight?: (pixels: number) => void
  /** Why there is nothing to see. */
  readonly onFailed: (reason: string) => void
}

/**
 * What a model wrote, at work: in a frame without our origin, our storage or a way out. What it may do is decided by main,
 * which serves it; the sandbox here says the same a second time.
 */
export function PreviewFrame({ kind, source, onHeight, onFailed }: PreviewFrameProps) {
  const { labels, createPreview } = useMarkdownActions()
  const frame = useRef<HTMLIFrameElement>(null)
  const [url, setUrl] = useState<string | null>(null)
  /** How often it was begun again. */
  const [again, setAgain] = useState(0)
  const [pulse, setPulse] = useState(createPulse)
  const [stopped, setStopped] = useState(false)

  useEffect(() => {
    let isGone = false
    createPreview(kind, source).then(
      (address) => isGone || setUrl(address),
      () => isGone || onFailed(''),
    )
    return () => {
      isGone = true
    }
  }, [createPreview, kind, source, onFailed, again])

  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      // The only sign of who speaks: an opaque origin is called "null" by everybody who has one.
      if (frame.current === null || event.source !== frame.current.contentWindow) return
      const message = readPreviewMessage(event.data)
      if (message !== null) pulse.heard(performance.now())
      if (message?.preview === 'height') onHeight?.(message.pixels)
      if (message?.preview === 'failed' && kind === 'mermaid') onFailed(message.reason)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [kind, onHeight, onFailed, pulse])

  useEffect(() => {
    const look = (): void => setStopped(pulse.hasStopped(performance.now(), document.hidden))
    const timer = setInterval(look, lookMs)
    return () => clearInterval(timer)
  }, [pulse])

  const loadAgain = (): void => {
    setUrl(null)
    setPulse(createPulse())
    setStopped(false)
    setAgain(again + 1)
  }

  if (url === null) return null
  return (
    <>
      <iframe
        ref={frame}
        data-testid="preview-frame"
        data-kind={kind}
        className="markdown-preview-frame"
        title={labels.preview(kind)}
        sandbox={kind === 'svg' ? '' : 'allow-scripts'}
        referrerPolicy="no-referrer"
        src={url}
      />
      {/* Its process was ended or hangs; Chromium shows a picture without a word for that. */}
      {stopped && (
        <div className="markdown-preview-stopped">
          <p role="status" data-testid="preview-stopped">
            {labels.previewStopped}
          </p>
          <Button size="small" data-testid="preview-again" onClick={loadAgain}>
            {labels.previewAgain}
          </Button>
        </div>
      )}
    </>
  )
}
