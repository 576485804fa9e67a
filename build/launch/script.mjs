import { join } from 'node:path'
import { root } from '../setup/paths.mjs'
import { setUp } from '../setup/setUp.mjs'
import { ensureBuilt } from './appBuild.mjs'
import { startTestDesktop } from './desktop.mjs'
import { runInForeground } from './electronProcess.mjs'

const typeScript = join(root, 'build/launch/typeScript.mjs')

/**
 * Runs a TypeScript program that drives the built app, with everything that it needs: a set-up machine, the app,
 * a desktop of its own. The program finds Electron in `RUNYOUR_TEST_ELECTRON`.
 * @param {string} entry relative to the working tree
 * @param {readonly string[]} args
 * @returns {Promise<number>} the program's exit code
 */
export async function runWithApp(entry, args) {
  const electron = await setUp(['run', 'display', 'bus', 'keyring'])
  await ensureBuilt(electron)
  console.error(electron.description)
  const desktop = await startTestDesktop(process.env)
  try {
    const env = {
      ...desktop.env,
      RUNYOUR_TEST_ELECTRON: electron.execPath,
      RUNYOUR_ELECTRON: electron.description,
    }
    return await runInForeground(process.execPath, [typeScript, entry, ...args], { env, cwd: root })
  } finally {
    await desktop.stop()
  }
}
