import { useEffect, useState } from 'react'
import { loaded } from './loaded'

const TooltipPopup = loaded(async () => (await import('./TooltipPopup')).TooltipPopup)

/** How long the pointer has to rest, in milliseconds; passing over a row of buttons shows nothing. */
const restMs = 450

/** Shows the tooltip of what the pointer rests on or the keyboard focused; stands once in the window. */
export function Tooltips() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  useEffect(() => listenForTips(document, setAnchor), [])
  if (anchor === null) return null
  return <TooltipPopup anchor={anchor} onClose={() => setAnchor(null)} />
}

/** Calls `show` with the element whose tooltip is wanted, null when none is. Returns its own undo. */
function listenForTips(root: Document, show: (element: HTMLElement | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: HTMLElement | null = null
  const want = (element: HTMLElement | null, delayMs: number): void => {
    if (element === current) return
    current = element
    clearTimeout(timer)
    show(null)
    if (element !== null) timer = setTimeout(() => show(element), delayMs)
  }
  const onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') want(tipElement(event.target), restMs)
  }
  const onFocusIn = (event: FocusEvent): void => {
    const element = tipElement(event.target)
    want(element?.matches(':focus-visible') ? element : null, 0)
  }
  const hide = (): void => {
    clearTimeout(timer)
    show(null)
  }
  const onScroll = (event: Event): void => {
    // An answer that grows scrolls its list all the time; that moves nothing outside of the list.
    if (event.target instanceof Node && event.target.contains(current)) hide()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') hide()
  }
  root.addEventListener('pointerover', onPointerOver)
  root.documentElement.addEventListener('pointerleave', hide)
  root.addEventListener('focusin', onFocusIn)
  root.addEventListener('focusout', hide)
  // What was pressed has been understood; what scrolled away is no longer there.
  root.addEventListener('pointerdown', hide, true)
  root.addEventListener('scroll', onScroll, true)
  root.addEventListener('keydown', onKeyDown, true)
  return () => {
    clearTimeout(timer)
    root.removeEventListener('pointerover', onPointerOver)
    root.documentElement.removeEventListener('pointerleave', hide)
    root.removeEventListener('focusin', onFocusIn)
    root.removeEventListener('focusout', hide)
    root.removeEventListener('pointerdown', hide, true)
    root.removeEventListener('scroll', onScroll, true)
    root.removeEventListener('keydown', onKeyDown, true)
  }
}

function tipElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
}
