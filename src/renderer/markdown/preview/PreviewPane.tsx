import Maximize2 from 'lucide-react/icons/maximize-2'
import { useCallback, useState } from 'react'
import type { PreviewKind } from '@shared/model/preview'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useMarkdownActions } from '../MarkdownActions'
import { fittedHeight, firstHeight } from './fittedHeight'
import { PreviewFrame } from './PreviewFrame'

interface PreviewPaneProps {
  readonly kind: PreviewKind
  readonly source: string
  readonly onFailed: (reason: string) => void
}

/** A preview in the place of its code, as high as what it shows, and large on request. */
export function PreviewPane({ kind, source, onFailed }: PreviewPaneProps) {
  const { labels } = useMarkdownActions()
  const [height, setHeight] = useState(() => firstHeight(kind, source))
  const [large, setLarge] = useState(false)
  const fit = useCallback((pixels: number) => setHeight((before) => fittedHeight(before, pixels)), [])
  return (
    <div className="markdown-preview" data-chrome>
      <div className="markdown-preview-box" style={{ height }}>
        <PreviewFrame kind={kind} source={source} onHeight={fit} onFailed={onFailed} />
      </div>
      <div className="markdown-preview-tools">
        <button type="button" className="markdown-tool" onClick={() => setLarge(true)}>
          <Maximize2 size={14} aria-hidden />
          {labels.openLarge}
        </button>
      </div>
      <Dialog open={large} onOpenChange={setLarge} title={labels.preview(kind)} className="max-w-6xl">
        <div className="markdown-preview-large">
          <PreviewFrame kind={kind} source={source} onFailed={onFailed} />
        </div>
        <div className="mt-3 flex justify-end">
          <Button onClick={() => setLarge(false)}>{labels.close}</Button>
        </div>
      </Dialog>
    </div>
  )
}
