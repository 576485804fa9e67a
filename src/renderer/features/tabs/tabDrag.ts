import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { gapAt } from './gap'

/** What a dragged tab carries; the places where it can be put down look for it. */
type TabDragData = { tabId: string }

export function tabOf(data: Record<string | symbol, unknown>): string | null {
  return typeof data['tabId'] === 'string' ? data['tabId'] : null
}

type TabDragHandlers = {
  /** A tab is over a gap of the bar, counted from 0; null when it has left. */
  onOver(tabId: string, gap: number | null): void
  onDrop(tabId: string, gap: number): void
}

/** Closer to an end of the bar than this, in pixels, it scrolls on. */
const scrollEdge = 36
const scrollStep = 14

/**
 * Lets the tabs of a list (elements with `data-tab-id`) be dragged within it. Only the one that is pressed is made
 * draggable, so that a hundred cost no more than one. Returns its own undo.
 */
export function connectTabDrag(list: HTMLElement, { onOver, onDrop }: TabDragHandlers): () => void {
  let release = (): void => undefined
  const onPointerDown = (event: PointerEvent): void => {
    const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tab-id]') : null
    const id = tab?.dataset['tabId']
    if (tab === null || id === undefined || event.button !== 0) return
    release()
    release = draggable({ element: tab, getInitialData: (): TabDragData => ({ tabId: id }) })
  }
  const gap = (x: number): number => {
    const tabs = [...list.querySelectorAll('[data-tab-id]')]
    return gapAt(
      tabs.map((tab) => tab.getBoundingClientRect()),
      x,
    )
  }
  const scrollOn = (x: number): void => {
    const { left, right } = list.getBoundingClientRect()
    if (x < left + scrollEdge) list.scrollBy({ left: -scrollStep })
    if (x > right - scrollEdge) list.scrollBy({ left: scrollStep })
  }
  list.addEventListener('pointerdown', onPointerDown)
  const disconnect = dropTargetForElements({
    element: list,
    canDrop: ({ source }) => tabOf(source.data) !== null,
    onDrag: ({ source, location }) => {
      const { clientX } = location.current.input
      const id = tabOf(source.data)
      scrollOn(clientX)
      if (id !== null) onOver(id, gap(clientX))
    },
    onDragLeave: ({ source }) => onOver(tabOf(source.data) ?? '', null),
    onDrop: ({ source, location }) => {
      const id = tabOf(source.data)
      if (id !== null) onDrop(id, gap(location.current.input.clientX))
    },
  })
  return () => {
    list.removeEventListener('pointerdown', onPointerDown)
    disconnect()
    release()
  }
}
