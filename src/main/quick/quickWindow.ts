import { type BrowserWindow, screen } from 'electron'
import type { Clock } from '../chat/clock'
import { type AppWindowParts, createAppWindow } from '../window/appWindow'
import type { Windows } from '../window/windows'
import { placeQuickWindow, resizeQuickWindow } from './placeQuickWindow'

export type QuickWindow = {
  show(): void
  hide(): void
  /** Hides it when it is in front, shows it otherwise. */
  toggle(): void
  /** @param height in CSS pixels */
  resize(height: number): void
  /** Ends it if nobody sees it. */
  letGo(): void
}

export type QuickWindowParts = {
  window: AppWindowParts
  windows: Pick<Windows, 'add' | 'get'>
  clock: Clock
  /** Called when a hidden one comes back, whose page does not learn it from every desktop. */
  shownAgain(): void
  /** Whether it is the last window of an app that goes with its windows: hidden, it would keep the app alive unseen. */
  isLast(): boolean
}

/** Milliseconds that a hidden window is kept for the next question; its memory is worth more than its speed. */
const keepHiddenMs = 60_000

/** The small window over whatever is on the screen. It is made when it is asked for, and gone a while after. */
export function createQuickWindow(parts: QuickWindowParts): QuickWindow {
  const { windows, clock } = parts
  let stay: () => void = () => undefined
  const current = (): BrowserWindow | null => windows.get('quick')
  const atPointer = () => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea

  const open = (): void => {
    const window = createAppWindow(parts.window, 'quick', {
      ...placeQuickWindow(atPointer()),
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      // A panel comes to the front without bringing the whole app, and gives the focus back where it was.
      ...(process.platform === 'darwin' && { type: 'panel' }),
    })
    windows.add('quick', window)
    window.once('ready-to-show', () => front(window))
  }

  const hide = (): void => {
    const window = current()
    if (window === null || !window.isVisible()) return
    window.hide()
    stay()
    if (parts.isLast()) window.destroy()
    else stay = clock.after(keepHiddenMs, () => current()?.destroy())
  }
  const show = (): void => {
    stay()
    const window = current()
    if (window === null) return open()
    const { x, y } = placeQuickWindow(atPointer())
    window.setPosition(x, y)
    if (!window.isVisible()) parts.shownAgain()
    front(window)
  }

  return {
    show,
    hide,
    toggle: () => (current()?.isFocused() === true ? hide() : show()),
    resize: (height) => {
      const window = current()
      if (window === null) return
      const bounds = window.getBounds()
      const { workArea } = screen.getDisplayMatching(bounds)
      window.setBounds(resizeQuickWindow(bounds, Math.ceil(height * window.webContents.zoomFactor), workArea))
    },
    letGo: () => {
      const window = current()
      if (window === null || window.isVisible()) return
      stay()
      window.destroy()
    },
  }
}

function front(window: BrowserWindow): void {
  window.show()
  window.focus()
}
