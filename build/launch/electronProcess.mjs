import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { SetupError } from '../setup/report.mjs'
import { readStamp } from '../setup/stamp.mjs'

/** Time that the app gets to write down what it has before it is ended. */
const QUIT_LIMIT_MS = 8000

/**
 * The switches that this machine needs, for the app in development only: a shipped build never gets them.
 * @param {import('../setup/electron.mjs').ElectronRuntime} electron
 * @param {(text: string) => void} say
 * @returns {string[]}
 * @throws {SetupError} when Chromium's sandbox cannot work until the person has allowed it
 */
export function sandboxSwitches(electron, say) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say('You are root, for whom Chromium has no sandbox: adding --no-sandbox (development only)')
    return ['--no-sandbox']
  }
  if (userNamespacesAllowed() || isSetuidRoot(join(electron.dist, 'chrome-sandbox'))) return []
  const helper = join(electron.dist, 'chrome-sandbox')
  throw new SetupError(
    `This system does not let programs make their own sandbox. Please allow Electron's helper to:\n\n` +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

function userNamespacesAllowed() {
  return (
    readStamp('/proc/sys/kernel/apparmor_restrict_unprivileged_userns')?.trim() !== '1' &&
    readStamp('/proc/sys/kernel/unprivileged_userns_clone')?.trim() !== '0'
  )
}

/** @param {string} file */
function isSetuidRoot(file) {
  const info = statSync(file, { throwIfNoEntry: false })
  return info !== undefined && info.uid === 0 && (info.mode & 0o4000) !== 0
}

/**
 * Runs a program in the foreground until it ends. A signal that asks this process to end is handed on, and the
 * program gets time to save; so does Ctrl+C, which a terminal sends to both.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd: string, onErrorLine?: (line: string) => void }} options
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function runInForeground(command, args, { env, cwd, onErrorLine }) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      env,
      cwd,
      stdio: ['inherit', 'inherit', onErrorLine ? 'pipe' : 'inherit'],
    })
    if (onErrorLine) eachLine(child, onErrorLine)
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    const hand = (/** @type {NodeJS.Signals} */ signal) => {
      // A terminal's Ctrl+C reached the program already, and twice would look like impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      timer ??= setTimeout(() => child.kill('SIGKILL'), QUIT_LIMIT_MS)
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, hand)
    const end = () => {
      clearTimeout(timer)
      for (const signal of signals) process.off(signal, hand)
    }
    child.once('error', (error) => (end(), failed(error)))
    child.once('close', (code, signal) => (end(), done(code ?? 128 + constants.signals[signal ?? 'SIGKILL'])))
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(line: string) => void} onLine
 */
function eachLine(child, onLine) {
  let rest = ''
  child.stderr?.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
}
