import { app, Menu } from 'electron'
import { z } from 'zod'
import { compose, type Entry, type Program } from './compose'
import { linkAmong } from './deepLinks/linkAmong'
import { singleUseConnections } from './gateway/singleUseConnections'
import { hiddenSwitch } from './login/hiddenSwitch'
import { takeKeysThroughPortal } from './quick/takeKeysThroughPortal'
import { keepFromFetching, keepNamesUnasked } from './window/lockdown'
import { registerAppScheme } from './window/pageScheme'

/**
 * The life of the one process: what has to happen before Electron is ready, and what it answers to from then on. Everything
 * else is compose's.
 */
export function start(entry: Entry): void {
  // Compiling schemas pays off after thousands of calls and costs every start.
  z.config({ jitless: true })

  const { RUNYOUR_BASE_URL: baseUrl, RUNYOUR_API_KEY: apiKey, ELECTRON_RENDERER_URL: pageUrl } = process.env
  // Nothing that is started from here on inherits the key.
  delete process.env['RUNYOUR_API_KEY']

  // As root, which only development and tests are, Chromium starts without its sandbox or not at all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  takeKeysThroughPortal(app.commandLine)
  registerAppScheme()
  // Else Electron builds a menu of its own for a start, in place of which ours comes behind the first frame.
  Menu.setApplicationMenu(null)
  singleUseConnections(app.commandLine)
  keepNamesUnasked(app.commandLine)
  app.on('session-created', keepFromFetching)

  // Windows shows notifications of programs that it knows by this name; the installer's shortcut has the same one.
  if (process.platform === 'win32') app.setAppUserModelId('ai.runyour.desktop')

  run(compose({ baseUrl, apiKey, pageUrl, ...entry }))
}

function run(program: Program): void {
  // macOS hands links over as events, from the first moment on; elsewhere they come as arguments of a start.
  app.on('open-url', (event, link) => {
    event.preventDefault()
    program.followLink(link)
  })
  const first = linkAmong(process.argv)
  if (first !== null) program.followLink(first)
  void app.whenReady().then(() => {
    program.start(first === null && isHiddenStart())
    // macOS may send it before a window can be made.
    app.on('activate', (_event, hasVisibleWindows) => {
      if (!hasVisibleWindows) program.show()
    })
  })
  app.on('second-instance', (_event, args) => {
    const link = linkAmong(args)
    if (link !== null) program.followLink(link)
    // At a login into a session that already runs it.
    else if (!args.includes(hiddenSwitch)) program.show()
  })
  app.on('window-all-closed', () => {
    if (!program.staysWithoutWindows()) app.quit()
  })
  app.on('before-quit', program.leave)

  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    // The last words of running answers are written before the process may end.
    event.preventDefault()
    void program.stop().finally(() => {
      stopped = true
      // Not before this event is over: a quit in the middle of the one that was prevented is lost.
      setImmediate(() => app.quit())
    })
  })
}

/** macOS passes no arguments to what it starts at login. */
function isHiddenStart(): boolean {
  if (process.argv.includes(hiddenSwitch)) return true
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin
}
