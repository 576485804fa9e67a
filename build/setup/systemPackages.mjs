import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { apt, aptNames, dnf, pacman } from './packageManagers.mjs'
import { machineCache } from './paths.mjs'
import { SetupError } from './report.mjs'
import { run } from './run.mjs'
import { fingerprint, readStamp, writeStamp } from './stamp.mjs'
import { requirementsFor } from './systemRequirements.mjs'

/** @typedef {import('./packageManagers.mjs').PackageManager} PackageManager */

/**
 * Sees to it that a Linux system has what the purposes need: as root on Debian or Ubuntu by installing it,
 * elsewhere by saying which command does. Costs two reads when nothing has changed since the last time.
 * @param {readonly import('./systemRequirements.mjs').Purpose[]} purposes
 * @param {import('./report.mjs').Step} step
 * @returns {Promise<void>}
 * @throws {SetupError} when something is missing that only the person can install
 */
export async function ensureSystemPackages(purposes, step) {
  if (process.platform !== 'linux' || purposes.length === 0) return
  const manager = packageManager()
  const requirements = requirementsFor(purposes)
  if (manager === undefined) {
    return step.say(
      `cannot check them on this system; needed are, by their Debian names: ${requirements.map((one) => one.apt.at(-1)).join(' ')}`,
    )
  }
  const stamp = join(machineCache, `system-packages-${[...purposes].toSorted().join('-')}`)
  const state = () => fingerprint(JSON.stringify(requirements), systemState())
  if (readStamp(stamp) === state()) return

  let missing = await findMissing(manager, requirements)
  if (missing.length > 0 && manager === apt && process.getuid?.() === 0) {
    await aptInstall(missing, step)
    missing = await findMissing(manager, requirements)
  }
  if (missing.length > 0) throw new SetupError(await explain(manager, missing))
  writeStamp(stamp, state())
}

/**
 * Differs whenever a system package has come or gone.
 * @returns {string}
 */
export function systemState() {
  const manager = packageManager()
  return manager ? String(statSync(manager.database).mtimeMs) : ''
}

/** @returns {PackageManager | undefined} */
function packageManager() {
  return [apt, dnf, pacman].find((manager) => existsSync(manager.database))
}

/**
 * @param {PackageManager} manager
 * @param {import('./systemRequirements.mjs').Requirement[]} requirements
 */
async function findMissing(manager, requirements) {
  const [command, ...args] = manager.query(requirements)
  // All of them end with 1 when a package is missing, and say which.
  const { code, output } = await run(command, args, { env: { ...process.env, LC_ALL: 'C' } })
  if (code > 1 && code !== 127) throw new SetupError(`${command} ended with ${code}:\n${output}`)
  return manager.missing(requirements, output)
}

/**
 * @param {import('./systemRequirements.mjs').Requirement[]} missing
 * @param {import('./report.mjs').Step} step
 */
async function aptInstall(missing, step) {
  const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }
  const update = await step.during('apt-get update', run('apt-get', ['update', '-q'], { env }))
  if (update.code !== 0) step.say('apt-get update failed, trying with the package lists that are there')
  const names = await namesForApt(missing)
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
  const installing = run('apt-get', ['install', ...options, ...names], { env })
  const { code, output } = await step.during(`apt-get install ${names.join(' ')}`, installing)
  if (code !== 0) throw new SetupError(`apt-get install ended with ${code}:\n${update.output}${output}`)
  step.say('installed')
}

/** @param {import('./systemRequirements.mjs').Requirement[]} missing */
async function namesForApt(missing) {
  const policy = await run('apt-cache', ['policy', ...missing.flatMap((one) => one.apt)])
  return aptNames(missing, policy.output)
}

/**
 * @param {PackageManager} manager
 * @param {import('./systemRequirements.mjs').Requirement[]} missing
 */
async function explain(manager, missing) {
  const names =
    manager === apt
      ? await namesForApt(missing)
      : missing.map((one) => (manager === dnf ? one.dnf : one.pacman))
  return `These system packages are missing. Please install them and run the command again:\n\n  ${manager.command([...new Set(names)])}`
}
