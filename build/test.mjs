import { ensureBuilt } from './launch/appBuild.mjs'
import { startTestDesktops } from './launch/desktop.mjs'
import { ensurePackaged } from './launch/packagedApp.mjs'
import { root } from './setup/paths.mjs'
import { runCommand, SetupError } from './setup/report.mjs'
import { setUp } from './setup/setUp.mjs'
import { desktopCount, withDesktops } from './testing/desktops.mjs'
import { listTestFiles, selectTests } from './testing/selection.mjs'
import { add, exitCode, summary } from './testing/summary.mjs'
import { runVitest } from './testing/vitest.mjs'

/** `npm test [-- parts of paths]`: sets up what is missing and runs the tests, on desktops of their own. */
await runCommand(async () => {
  const filters = process.argv.slice(2)
  const electron = await setUp(['run', 'display', 'keyboard', 'bus', 'keyring'])
  const { unit, e2e } = selectTests(listTestFiles(root), filters)
  if (unit.length + e2e.length === 0)
    throw new SetupError(`There is no test whose path has ${filters.join(' or ')}`)
  await ensureBuilt(electron)
  const packaged = e2e.length > 0 ? await ensurePackaged(electron) : ''
  console.error(electron.description)

  const desktops = await startTestDesktops(process.env, desktopCount(e2e.length))
  try {
    const env = {
      ...withDesktops(desktops.envs),
      // What `import 'electron'` finds outside Electron; without it the package would start a download.
      ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
      RUNYOUR_TEST_ELECTRON: electron.execPath,
      RUNYOUR_TEST_PACKAGED: packaged,
    }
    const insideElectron = { ...env, ELECTRON_RUN_AS_NODE: '1' }
    const runs = []
    if (unit.length > 0) runs.push(await runVitest(electron.execPath, 'unit', filters, insideElectron))
    const interrupted = runs.some(({ code }) => code >= 128)
    if (e2e.length > 0 && !interrupted) runs.push(await runVitest(process.execPath, 'e2e', filters, env))

    const total = add(runs.map((run) => run.tally))
    console.log(`\n${electron.description}`)
    console.log(summary(total))
    return exitCode(
      total,
      runs.map((run) => run.code),
    )
  } finally {
    await desktops.stop()
  }
})
