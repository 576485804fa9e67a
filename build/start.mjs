import { join } from 'node:path'
import { ensureBuilt } from './launch/appBuild.mjs'
import { hasDisplay, startBus, startDisplay, startParts } from './launch/desktop.mjs'
import { runInForeground, sandboxSwitches } from './launch/electronProcess.mjs'
import { takePicture } from './launch/picture.mjs'
import { results, root } from './setup/paths.mjs'
import { runCommand } from './setup/report.mjs'
import { setUp } from './setup/setUp.mjs'

const picture = join(results, 'start.png')
const say = (/** @type {string} */ text) => console.error(text)

/** `npm start [-- switches]`: sets up what is missing and opens the app, on a virtual display where there is none. */
await runCommand(async () => {
  const visible = hasDisplay(process.env)
  const electron = await setUp(visible ? ['run'] : ['run', 'display', 'bus'])
  await ensureBuilt(electron)
  say(electron.description)
  const switches = [...sandboxSwitches(electron, say), ...process.argv.slice(2)]
  const options = { cwd: root, env: process.env }
  if (visible) return await runInForeground(electron.execPath, [...switches, root], options)

  say('There is no display: running on a virtual one. A picture follows; Ctrl+C ends the app.')
  const parts = process.env.DBUS_SESSION_BUS_ADDRESS ? [startDisplay] : [startDisplay, startBus]
  const desktop = await startParts(process.env, parts)
  try {
    const args = ['--disable-gpu', '--remote-debugging-port=0', ...switches, root]
    return await runInForeground(electron.execPath, args, { ...options, env: desktop.env, onErrorLine })
  } finally {
    await desktop.stop()
  }
})

/**
 * Chromium's complaints about a missing bus or graphics card are left out: on a virtual display all are expected.
 * @param {string} line
 */
function onErrorLine(line) {
  const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
  if (address === undefined)
    return /^\[\d+:\d+\/[\d.]+:\w+:/.test(line) || line === '' ? undefined : say(line)
  takePicture(address, picture).then(
    () => say(`The window is ready. Picture: ${picture}`),
    (error) => say(`The window could not be photographed: ${error.message}`),
  )
}
