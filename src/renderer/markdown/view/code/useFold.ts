import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useBlockMemory, useMarkdownActions } from '../../MarkdownActions'

/** Lines of code from which on it is folded. What a fold shows is the style sheet's: half of it. */
const longCode = 40

interface FoldOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly code: string
  readonly lines: number
  readonly finished: boolean
}

interface Fold {
  readonly foldable: boolean
  readonly folded: boolean
  readonly toggle: () => void
}

/**
 * Folds long code, but never what somebody may be reading: a block that was seen while it was written stays whole, and
 * one that was opened stays open when it comes back into view. All of its text is in the page either way, so a search
 * finds it; a `reveal` event on the block opens it.
 */
export function useFold({ root, code, lines, finished }: FoldOptions): Fold {
  const { look } = useMarkdownActions()
  const memory = useBlockMemory()
  const [open, setOpen] = useState(() => !finished || memory.get(code).open === true)
  const foldable = look.foldCode && finished && lines > longCode
  const folded = foldable && !open

  useEffect(() => {
    if (foldable && open) memory.note(code, { open: true })
  }, [memory, code, foldable, open])

  useEffect(() => {
    const block = root.current
    if (!folded || block === null) return
    const reveal = (): void => setOpen(true)
    block.addEventListener('reveal', reveal)
    return () => block.removeEventListener('reveal', reveal)
  }, [root, folded])

  const toggle = (): void => {
    if (folded) return setOpen(true)
    memory.note(code, { open: false })
    flushSync(() => setOpen(false))
    // Whoever folds from the end would otherwise look at whatever came up from below.
    root.current?.scrollIntoView({ block: 'nearest' })
  }
  return { foldable, folded, toggle }
}
