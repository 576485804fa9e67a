import { join } from 'node:path'
import { hasDisplay } from './launch/desktop.mjs'
import { runInForeground, sandboxSwitches } from './launch/electronProcess.mjs'
import { nodeModules, root } from './setup/paths.mjs'
import { runCommand, SetupError } from './setup/report.mjs'
import { setUp } from './setup/setUp.mjs'

/** `npm run dev [-- switches]`: the app with its windows updated as the sources change. Needs a display to look at. */
await runCommand(async () => {
  if (!hasDisplay(process.env))
    throw new SetupError('There is no display to develop on. `npm start` runs without one.')
  const electron = await setUp(['run'])
  console.error(electron.description)
  const switches = [...sandboxSwitches(electron, console.error), ...process.argv.slice(2)]
  const args = [join(nodeModules, 'electron-vite/bin/electron-vite.js'), 'dev', '--', ...switches]
  const env = { ...process.env, ELECTRON_EXEC_PATH: electron.execPath }
  return await runInForeground(process.execPath, args, { env, cwd: root })
})
