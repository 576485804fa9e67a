import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineCache } from '../setup/paths.mjs'
import { SetupError } from '../setup/report.mjs'
import { run } from '../setup/run.mjs'
import { startHelper } from './helperProcess.mjs'

const KEYRING_LIMIT_MS = 10_000
/** @type {readonly NodeJS.Signals[]} */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** @typedef {import('./helperProcess.mjs').Helper & { env: NodeJS.ProcessEnv }} Part a helper and the environment with it */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [platform]
 * @returns {boolean} whether windows can be shown
 */
export function hasDisplay(env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * A virtual display on the first free number.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Part>}
 */
export async function startDisplay(env) {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const { line, stop } = await startHelper('Xvfb', args, { env, readyFd: 3 })
  const { WAYLAND_DISPLAY: _, ...rest } = env
  return { env: { ...rest, DISPLAY: `:${line}`, XDG_SESSION_TYPE: 'x11' }, stop }
}

/**
 * A session bus that nothing else is on.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Part>}
 */
export async function startBus(env) {
  const args = ['--session', '--nofork', '--print-address=3']
  const { line, stop } = await startHelper('dbus-daemon', args, { env, readyFd: 3 })
  return { env: { ...env, DBUS_SESSION_BUS_ADDRESS: line }, stop }
}

/**
 * A home directory that is thrown away, so that nothing reads or writes what belongs to the person: their keyring
 * above all. The cache stays: it holds no data, and a font cache takes seconds to build.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Part>}
 */
export async function makeHome(env) {
  const home = await mkdtemp(join(tmpdir(), 'runyour-home-'))
  const runtime = join(home, 'runtime')
  await mkdir(runtime)
  // The XDG specification demands it, and the keyring refuses the directory otherwise.
  await chmod(runtime, 0o700)
  return {
    env: {
      ...env,
      HOME: home,
      XDG_RUNTIME_DIR: runtime,
      XDG_DATA_HOME: join(home, '.local/share'),
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(machineCache, '..'),
    },
    stop: () => rm(home, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/**
 * A real keyring, unlocked with a password of its own, on the bus in `env`.
 * @param {NodeJS.ProcessEnv} env with a bus and a thrown-away home
 * @returns {Promise<Part>}
 * @throws {SetupError} when the keyring does not come up
 */
export async function startKeyring(env) {
  const args = ['--foreground', '--unlock', '--components=secrets']
  const keyring = await startHelper('gnome-keyring-daemon', args, { env, input: 'test' })
  const deadline = Date.now() + KEYRING_LIMIT_MS
  // It says nothing when it is ready, so the bus is asked, which answers in a few milliseconds.
  while (Date.now() < deadline) {
    if (await isOnBus(env, 'org.freedesktop.secrets')) return { env, stop: keyring.stop }
  }
  await keyring.stop()
  throw new SetupError('gnome-keyring-daemon did not come up on its own session bus')
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
async function isOnBus(env, name) {
  const address = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus']
  const args = [...address, 'org.freedesktop.DBus.NameHasOwner', `string:${name}`]
  return (await run('dbus-send', args, { env })).output.includes('boolean true')
}

/**
 * Builds an environment out of parts, each started with what the ones before it made, and ends them in reverse. A
 * signal ends them too, unless something in the foreground listens for it and is to be waited for.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly ((env: NodeJS.ProcessEnv) => Promise<Part>)[]} starts
 * @returns {Promise<Part>}
 */
export async function startParts(env, starts) {
  /** @type {Part[]} */
  const parts = []
  let ending = false
  const stop = async () => {
    for (const part of parts.splice(0).toReversed()) await part.stop()
    for (const signal of ENDING) process.off(signal, endBySignal)
  }
  const startAll = async () => {
    for (const start of starts) if (!ending) parts.push(await start(parts.at(-1)?.env ?? env))
  }
  const endBySignal = (/** @type {NodeJS.Signals} */ signal) => {
    if (process.listenerCount(signal) > 1) return
    ending = true
    // The part that is on its way is waited for: nobody else would ever end it.
    void started
      .catch(() => {})
      .then(stop)
      .finally(() => process.exit(128 + constants.signals[signal]))
  }
  for (const signal of ENDING) process.on(signal, endBySignal)
  const started = startAll()
  try {
    await started
  } catch (error) {
    await stop()
    throw error
  }
  // On the way out nothing may begin that relies on the parts.
  if (ending) await new Promise(() => {})
  return { env: parts.at(-1)?.env ?? env, stop }
}

/**
 * What a test run brings along on Linux: display, home, bus and keyring of its own, so that it neither needs a
 * desktop nor disturbs one. macOS and Windows have theirs, and no way to bring others.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Part>}
 */
export function startTestDesktop(env) {
  return startParts(env, testDesktop())
}

/**
 * One {@link startTestDesktop} for each of the tests that run at once: two windows on one display take the focus and the
 * clipboard from each other. There is one where no other can be brought along.
 * @param {NodeJS.ProcessEnv} env
 * @param {number} count how many there should be, at least 1
 * @param {readonly ((env: NodeJS.ProcessEnv) => Promise<Part>)[]} [desktop] what each is made of
 * @returns {Promise<{ envs: NodeJS.ProcessEnv[], stop: () => Promise<void> }>} the environment with each of them
 */
export async function startTestDesktops(env, count, desktop = testDesktop()) {
  const [first, ...rest] = desktop
  if (first === undefined) return { envs: [env], stop: async () => {} }
  /** @type {NodeJS.ProcessEnv[]} */
  const envs = []
  const keep = async (/** @type {NodeJS.ProcessEnv} */ whole) => {
    envs.push(whole)
    return { env: whole, stop: async () => {} }
  }
  // As the parts of one whole: a signal ends all of them, which would not know of each other otherwise.
  const { stop } = await startParts(
    env,
    Array.from({ length: count }).flatMap(() => [() => first(env), ...rest, keep]),
  )
  return { envs, stop }
}

function testDesktop() {
  return process.platform === 'linux' ? [makeHome, startDisplay, startBus, startKeyring] : []
}
