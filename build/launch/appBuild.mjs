import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nodeModules, root } from '../setup/paths.mjs'
import { SetupError } from '../setup/report.mjs'
import { run } from '../setup/run.mjs'
import { fingerprint, readStamp, writeStamp } from '../setup/stamp.mjs'

/** What a build is made of. */
const SOURCES = [
  'src',
  'electron.vite.config.ts',
  'build/packaging/previewAssets.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
const stampPath = join(nodeModules, '.runyour-app-build')

/**
 * Builds the app into `out/` unless it was built from exactly these sources.
 * @param {import('../setup/electron.mjs').ElectronRuntime} electron
 * @returns {Promise<void>}
 * @throws {SetupError} with the compiler's own words
 */
export async function ensureBuilt(electron) {
  const sources = SOURCES.flatMap((path) => describe(join(root, path)))
  // With the result, which `npm run dev` leaves in another shape.
  const state = () => fingerprint(...sources, 'out', ...describe(join(root, 'out')))
  if (readStamp(stampPath) === state()) return
  console.error('Building the app…')
  const cli = join(nodeModules, 'electron-vite/bin/electron-vite.js')
  const { code, output } = await run(process.execPath, [cli, 'build'], {
    cwd: root,
    env: { ...process.env, ELECTRON_EXEC_PATH: electron.execPath },
  })
  if (code !== 0) throw new SetupError(`The app could not be built:\n${output}`)
  writeStamp(stampPath, state())
}

/**
 * Every file under a path with its size and time, which costs a hundredth of reading them.
 * @param {string} path
 * @returns {string[]}
 */
export function describe(path) {
  if (!existsSync(path)) return []
  const info = statSync(path)
  if (!info.isDirectory()) return [`${path} ${info.size} ${info.mtimeMs}`]
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => describe(join(path, name)))
}
