import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron'
import type { WindowId } from '@shared/model/layout'
import type { Log } from '../logging/log'
import type { PageSource } from './pageSource'
import type { TrustedSenders } from './trustedSenders'

export type AppWindowParts = {
  page: PageSource
  preload: string
  trusted: TrustedSenders
  log: Log
  /** What every window gets besides, such as its context menu. */
  furnish: (window: BrowserWindow) => void
}

/** The page's background in both themes, so that the window is never white for a moment at night. */
const background = { light: '#ffffff', dark: '#1c1c1b' }

/** Milliseconds within which a second crash of the page is left alone. */
const reloadPauseMs = 10_000

/**
 * Makes a window of the app, whatever its role: sandboxed, without Node, trusted under its own ID, with the one page there
 * is. It is shown by whoever asked for it.
 * @param shape where it stands and how it looks; web preferences are not a matter of shape
 */
export function createAppWindow(
  parts: AppWindowParts,
  id: WindowId,
  shape: Omit<BrowserWindowConstructorOptions, 'webPreferences' | 'show'>,
): BrowserWindow {
  const { page, preload, trusted, log, furnish } = parts
  const window = new BrowserWindow({
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    autoHideMenuBar: true,
    ...shape,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
    },
  })
  trusted.add(window.webContents, id)
  reloadAfterCrash(window, log)
  furnish(window)
  void window.loadURL(page.url)
  return window
}

function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let reloadedAt = -Infinity
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('the window broke', details.reason, { exitCode: details.exitCode })
    const now = performance.now()
    // One that breaks again at once would be reloaded for ever.
    if (details.reason === 'clean-exit' || now - reloadedAt < reloadPauseMs) return
    reloadedAt = now
    // The history is in main and the turns go on there: a fresh page loses the last letters of a draft at most.
    window.webContents.reload()
  })
}
