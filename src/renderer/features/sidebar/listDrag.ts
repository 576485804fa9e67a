import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'

/** What is dragged out of the list. */
export type ListDragData =
  { kind: 'list-conversations'; ids: readonly string[] } | { kind: 'list-folder'; id: string }

type ListDragHandlers = {
  /** What a press on an item would drag: all that is selected, if it is among that. Null: nothing. */
  dataOf(item: { kind: 'conversation' | 'folder'; id: string }): ListDragData | null
  /** What the pointer carries ("3 conversations"). */
  label(data: ListDragData): string
  /** Whether it may be put down there; null stands for the list's top. */
  canDrop(data: ListDragData, folder: string | null): boolean
  /** It is over a folder, or over the top where that is null; undefined when it has left or may not be put down. */
  onOver(folder: string | null | undefined): void
  /** It has stayed over a closed folder: to put it somewhere inside, that has to open. */
  onStay(folder: string): void
  onDrop(data: ListDragData, folder: string | null): void
}

/** Closer to an end of the list than this, in pixels, it scrolls on. */
const scrollEdge = 36
const scrollStep = 12
/** Milliseconds over a folder until it opens. */
const stayMs = 700

/**
 * Lets the items of the list (elements with `data-item-id`) be dragged into its folders (elements with
 * `data-drop-folder`, empty for the top). Only what is pressed is made draggable, so that ten thousand cost no more than
 * one. Returns its own undo.
 */
export function connectListDrag(list: HTMLElement, handlers: ListDragHandlers): () => void {
  let release = (): void => undefined
  let timer = 0
  let over: string | null | undefined
  const onPointerDown = (event: PointerEvent): void => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item-id]') : null
    if (item === null || event.button !== 0) return
    const { itemId: id, conversationId } = item.dataset
    if (id === undefined) return
    release()
    const of = { kind: conversationId === undefined ? 'folder' : 'conversation', id } as const
    release = draggable({
      element: item,
      canDrag: () => handlers.dataOf(of) !== null,
      getInitialData: () => ({ ...handlers.dataOf(of) }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const data = handlers.dataOf(of)
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
          render: ({ container }) => {
            const label = document.createElement('div')
            label.className =
              'max-w-60 truncate rounded-lg border border-line bg-raised px-3 py-1.5 text-sm text-fg'
            label.textContent = data === null ? '' : handlers.label(data)
            container.append(label)
          },
        })
      },
    })
  }
  const folderAt = (x: number, y: number): string | null => {
    const target = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop-folder]')
    return target?.dataset['dropFolder'] || null
  }
  const moveOver = (folder: string | null | undefined): void => {
    if (folder === over) return
    over = folder
    clearTimeout(timer)
    if (typeof folder === 'string') timer = window.setTimeout(() => handlers.onStay(folder), stayMs)
    handlers.onOver(folder)
  }
  const scrollOn = (y: number): void => {
    const { top, bottom } = list.getBoundingClientRect()
    if (y < top + scrollEdge) list.scrollBy({ top: -scrollStep })
    if (y > bottom - scrollEdge) list.scrollBy({ top: scrollStep })
  }
  list.addEventListener('pointerdown', onPointerDown)
  const disconnect = dropTargetForElements({
    element: list,
    canDrop: ({ source }) => listDragOf(source.data) !== null,
    onDrag: ({ source, location }) => {
      const { clientX, clientY } = location.current.input
      const data = listDragOf(source.data)
      const folder = folderAt(clientX, clientY)
      scrollOn(clientY)
      if (data !== null) moveOver(handlers.canDrop(data, folder) ? folder : undefined)
    },
    onDragLeave: () => moveOver(undefined),
    onDrop: ({ source, location }) => {
      const { clientX, clientY } = location.current.input
      const data = listDragOf(source.data)
      const folder = folderAt(clientX, clientY)
      moveOver(undefined)
      if (data !== null && handlers.canDrop(data, folder)) handlers.onDrop(data, folder)
    },
  })
  return () => {
    list.removeEventListener('pointerdown', onPointerDown)
    clearTimeout(timer)
    disconnect()
    release()
  }
}

function listDragOf(data: Record<string | symbol, unknown>): ListDragData | null {
  const { kind, ids, id } = data
  if (kind === 'list-conversations' && Array.isArray(ids)) return { kind, ids }
  return kind === 'list-folder' && typeof id === 'string' ? { kind, id } : null
}
