import { BrowserWindow, type Rectangle, screen } from 'electron'
import type { WindowId } from '@shared/model/layout'
import { type AppWindowParts, createAppWindow } from './appWindow'
import { placeWindow } from './placeWindow'
import { smallestWindow, type WindowState } from './windowState'

/** A window with tabs; the quick question has a shape of its own. */
export type TabsWindowId = Exclude<WindowId, 'quick'>

export type WindowsParts = AppWindowParts & {
  state: WindowState
  opened(id: WindowId, window: BrowserWindow): void
  closed(id: WindowId): void
}

export type ShowWay = {
  /** The window that a new one comes from. */
  from?: WindowId
  /** Without taking the focus from where it is. */
  behind?: boolean
}

export type Windows = {
  /** Brings a window to the front, or opens it where it was or, a new one, near the window it came from. */
  show(id: TabsWindowId, way?: ShowWay): BrowserWindow
  /** Takes in one that was made elsewhere; it is known until it is closed. */
  add(id: WindowId, window: BrowserWindow): void
  get(id: WindowId): BrowserWindow | null
  ids(): WindowId[]
  /** Our window that has the focus now; null when another program has it. */
  focused(): WindowId | null
  /** Our window that has the focus, or had it last; null when there is none. */
  front(): BrowserWindow | null
}

/** The windows that are open, each under its ID. */
export function createWindows(parts: WindowsParts): Windows {
  const { state } = parts
  /** The one that had the focus last comes last. */
  const windows = new Map<WindowId, BrowserWindow>()
  /** Those that show themselves with their first frame; shown before that, they would be empty. */
  const awaited = new WeakSet<BrowserWindow>()

  const add = (id: WindowId, window: BrowserWindow): void => {
    windows.set(id, window)
    window.on('focus', () => {
      windows.delete(id)
      windows.set(id, window)
    })
    window.once('closed', () => {
      windows.delete(id)
      parts.closed(id)
    })
    parts.opened(id, window)
  }

  const open = (id: TabsWindowId, { from, behind = false }: ShowWay): BrowserWindow => {
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
    const fresh = id === 'main' ? undefined : placeNear(from === undefined ? null : windows.get(from))
    const { bounds, maximized } = state.initial(id, areas, fresh)
    const window = createAppWindow(parts, id, {
      ...bounds,
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
    })
    add(id, window)
    awaited.add(window)
    window.once('ready-to-show', () => {
      awaited.delete(window)
      if (maximized) window.maximize()
      if (behind) window.showInactive()
      else window.show()
    })
    window.on('close', () => state.save(id, window))
    return window
  }

  return {
    show: (id, way = {}) => {
      const window = windows.get(id)
      if (window === undefined) return open(id, way)
      if (!awaited.has(window)) bringToFront(window)
      return window
    },
    add,
    get: (id) => windows.get(id) ?? null,
    ids: () => [...windows.keys()],
    focused: () => [...windows].find(([, window]) => window.isFocused())?.[0] ?? null,
    front: () => {
      const all = [...windows]
      // A question that is hidden is in front of nobody.
      const front = all.findLast(([, window]) => window.isVisible()) ?? all.findLast(([id]) => id !== 'quick')
      return front?.[1] ?? null
    },
  }
}

function placeNear(from: BrowserWindow | null | undefined): Rectangle {
  const pointer = screen.getCursorScreenPoint()
  const { workArea } = screen.getDisplayNearestPoint(pointer)
  return placeWindow(from?.getNormalBounds() ?? null, pointer, workArea)
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
