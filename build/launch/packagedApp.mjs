import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeModules, root } from '../setup/paths.mjs'
import { SetupError } from '../setup/report.mjs'
import { run } from '../setup/run.mjs'
import { fingerprint, readStamp, writeStamp } from '../setup/stamp.mjs'
import { describe } from './appBuild.mjs'

/** What a packaged app is made of, apart from the runtime. */
const SOURCES = [
  'out',
  'build/packaging',
  'build/icons',
  'package.json',
  'package-lock.json',
  // Optional, and built later where its libraries came later.
  'node_modules/keytar/build/Release/keytar.node',
]
const stampPath = join(root, 'dist/.packaged-from')

/**
 * Makes the unpacked, ready to run directory of the app for this machine, unless it was made from exactly this
 * build. With the fallback runtime the result is good for tests only, and that is said loudly.
 * @param {import('../setup/electron.mjs').ElectronRuntime} electron
 * @returns {Promise<string>} the executable
 * @throws {SetupError} with electron-builder's own words
 */
export async function ensurePackaged(electron) {
  const executable = join(root, 'dist', executablePath(process.platform, process.arch))
  const wanted = fingerprint(electron.version, ...SOURCES.flatMap((path) => describe(join(root, path))))
  const label =
    electron.source === 'fallback' ? `DEVELOPMENT BUILD on Electron ${electron.version}, NOT FOR RELEASE` : ''
  if (readStamp(stampPath) !== wanted || !existsSync(executable)) {
    await rm(join(root, 'dist'), { recursive: true, force: true })
    console.error(`Packaging the app with electron-builder… ${label}`)
    const { code, output } = await run(process.execPath, electronBuilder(electron), { cwd: root })
    if (code !== 0) throw new SetupError(`electron-builder ended with ${code}:\n${output}`)
    writeStamp(stampPath, wanted)
  }
  return executable
}

/** @param {import('../setup/electron.mjs').ElectronRuntime} electron */
function electronBuilder(electron) {
  return [
    join(nodeModules, 'electron-builder/cli.js'),
    '--dir',
    '--publish=never',
    '--config=build/packaging/electronBuilder.mjs',
    `--config.electronDist=${electron.dist}`,
    `--config.electronVersion=${electron.version}`,
  ]
}

/**
 * @param {string} platform
 * @param {string} arch
 * @returns {string} where electron-builder puts the executable, below its output directory
 */
export function executablePath(platform, arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  if (platform === 'darwin') return join(`mac${suffix}`, 'RunYour Desktop.app/Contents/MacOS/RunYour Desktop')
  if (platform === 'win32') return join(`win${suffix}-unpacked`, 'RunYour Desktop.exe')
  return join(`linux${suffix}-unpacked`, 'runyour-desktop')
}
