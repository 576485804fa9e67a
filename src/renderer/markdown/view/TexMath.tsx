import { useLayoutEffect, useRef } from 'react'
import { lazyPart, useLazyPart } from '../../ui/lazyPart'

const texRenderer = lazyPart(() => import('../lazy/texRenderer'))

/** A longer formula is shown as its source: laying it out could take longer than a frame by far. */
const maxLength = 5_000

/** A formula. KaTeX, its styles and its fonts are loaded with the first one; until then the source stands here. */
export function TexMath({ tex, layout }: { tex: string; layout: 'block' | 'inline' }) {
  const display = layout === 'block'
  const target = useRef<HTMLSpanElement>(null)
  const isDrawn = tex.length <= maxLength
  const renderer = useLazyPart(texRenderer, isDrawn)
  useLayoutEffect(() => {
    if (renderer && target.current) renderer.renderTex(tex, display, target.current)
  }, [renderer, tex, display])
  const className = display ? 'markdown-math-display' : 'markdown-math'
  if (!renderer || !isDrawn) return <code className={className}>{tex}</code>
  return <span ref={target} className={className} tabIndex={display ? 0 : undefined} />
}
