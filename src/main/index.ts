import { resolve } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { compose, type Program } from './compose'
import { singleUseConnections } from './gateway/singleUseConnections'
import { keepFromFetching } from './window/lockdown'
import { registerAppScheme } from './window/pageScheme'

/*
 * Process entry. What has to happen before Electron is ready, and the life of the process; everything else is compose's.
 */

// Compiling schemas pays off after thousands of calls and costs every start.
z.config({ jitless: true })

// A run with its own data shares nothing with the usual one: not the lock, not the window, not the keychain's entries.
const dataSwitch = app.commandLine.getSwitchValue('user-data-dir')
const ownData = dataSwitch === '' ? null : resolve(dataSwitch)
if (ownData !== null) app.setPath('userData', ownData)

const { RUNYOUR_BASE_URL: baseUrl, RUNYOUR_API_KEY: apiKey, ELECTRON_RENDERER_URL: pageUrl } = process.env
// Nothing that is started from here on inherits the key.
delete process.env['RUNYOUR_API_KEY']

// As root, which only development and tests are, Chromium starts without its sandbox or not at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
singleUseConnections(app.commandLine)
app.on('session-created', keepFromFetching)

if (app.requestSingleInstanceLock()) run(compose({ baseUrl, apiKey, pageUrl, ownData }))
else app.quit()

function run(program: Program): void {
  void app.whenReady().then(() => {
    program.start()
    // macOS may send it before a window can be made.
    app.on('activate', program.show)
  })
  app.on('second-instance', program.show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

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
