import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isInstalled } from './lockfile.mjs'
import { nodeModules, root } from './paths.mjs'
import { unreachable } from './reach.mjs'
import { SetupError } from './report.mjs'
import { run } from './run.mjs'
import { fingerprint, readStamp, writeStamp } from './stamp.mjs'
import { ensureSystemPackages, systemState } from './systemPackages.mjs'

const lockPath = join(root, 'package-lock.json')
const stampPath = join(nodeModules, '.runyour-npm-ci')
const keytarAttemptPath = join(nodeModules, '.runyour-keytar-attempt')
/** What lets the app keep the key in the system's keychain. Optional: without it a key lasts for the session. */
const keytarBinary = join(nodeModules, 'keytar/build/Release/keytar.node')

/**
 * Installs what package-lock.json says when node_modules does not already agree with it, and gives keytar,
 * which is optional because it may have to be compiled, another try when the system has changed since it failed.
 * @param {import('./report.mjs').Step} step
 * @returns {Promise<void>}
 * @throws {SetupError} when npm fails
 */
export async function ensureNpmDependencies(step) {
  const lock = readFileSync(lockPath)
  const wanted = fingerprint(lock, process.platform, process.arch)
  if (readStamp(stampPath) !== wanted) {
    if (!agrees(lock)) await install(step)
    writeStamp(stampPath, wanted)
  }
  if (existsSync(keytarBinary) || readStamp(keytarAttemptPath) === systemState()) return
  // npm takes an optional package away when its build fails, so that there is nothing to rebuild.
  if (existsSync(keytarAttemptPath)) {
    step.say('the system has changed since keytar could not be built, trying again')
    await install(step)
    writeStamp(stampPath, wanted)
  }
  if (existsSync(keytarBinary)) return
  step.say('there is no keytar, it could not be built here: the app will keep a key for the session only')
  writeStamp(keytarAttemptPath, systemState())
}

/** @param {Buffer} lock */
function agrees(lock) {
  try {
    const installed = readFileSync(join(nodeModules, '.package-lock.json'), 'utf8')
    return isInstalled(JSON.parse(lock.toString()), JSON.parse(installed))
  } catch {
    return false
  }
}

/** @param {import('./report.mjs').Step} step */
async function install(step) {
  // keytar's ready-made binary is a download from here; without it npm compiles one, which needs a compiler.
  if (process.platform === 'linux' && (await unreachable('github.com'))) {
    await ensureSystemPackages(['compile'], step)
  }
  const nodeHeaders = headersOfThisNode()
  const env = { ...process.env, ...(nodeHeaders && { npm_config_nodedir: nodeHeaders }) }
  // Only errors: most of the tools declare a newer Node than the oldest one that they run on, at length.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await step.during('npm ci', run('npm', args, { cwd: root, env }))
  if (code !== 0) throw new SetupError(`npm ci ended with ${code}:\n${output}`)
  step.say('installed')
}

/**
 * The prefix of the running Node when its headers are beside it, so that compiling downloads none.
 * @returns {string | undefined}
 */
function headersOfThisNode() {
  const prefix = dirname(dirname(realpathSync(process.execPath)))
  return existsSync(join(prefix, 'include/node/node_api.h')) ? prefix : undefined
}
