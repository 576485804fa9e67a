import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Log } from '../logging/log'
import type { PageSource } from './pageSource'
import type { TrustedSenders } from './trustedSenders'
import { smallestWindow, type WindowState } from './windowState'

export type MainWindowParts = {
  page: PageSource
  preload: string
  trusted: TrustedSenders
  state: WindowState
  log: Log
}

/** The page's background in both themes, so that the window is never white for a moment at night. */
const background = { light: '#ffffff', dark: '#1c1c1b' }

/** Milliseconds within which a second crash of the page is left alone. */
const reloadPauseMs = 10_000

/** Opens the one main window, sandboxed and without Node, and shows it with its first frame. */
export function openMainWindow({ page, preload, trusted, state, log }: MainWindowParts): BrowserWindow {
  const { bounds, maximized } = state.initial(screen.getAllDisplays().map(({ workArea }) => workArea))
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
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
  trusted.add(window.webContents)
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => state.save(window))
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
  void window.loadURL(page.url)
  return window
}
