import { useEffect, useRef, useState } from 'react'

type PictureProps = {
  label: string
  /** Asked once for each `hash`. */
  load: () => Promise<ImageBitmap | null>
  hash: string
  className: string
  /** What stands there while there is no picture, or when there is none at all. */
  missing?: React.ReactNode
}

/** An image drawn from its bytes. */
export function Picture({ label, load, hash, className, missing = null }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'loading' | 'drawn' | 'missing'>('loading')
  const latest = useRef(load)
  useEffect(() => void (latest.current = load))
  useEffect(() => {
    let isGone = false
    void latest.current().then((bitmap) => {
      const element = canvas.current
      if (isGone || element === null) return
      if (bitmap !== null) {
        element.width = bitmap.width
        element.height = bitmap.height
        element.getContext('2d')?.drawImage(bitmap, 0, 0)
      }
      setState(bitmap === null ? 'missing' : 'drawn')
    })
    return () => void (isGone = true)
  }, [hash])
  return (
    <>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        data-state={state}
        className={className}
        hidden={state === 'missing'}
      />
      {state === 'missing' && missing}
    </>
  )
}
