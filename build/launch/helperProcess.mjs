import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SetupError } from '../setup/report.mjs'

/** Time that a helper gets to end by itself before it is ended. */
const END_LIMIT_MS = 3000

/**
 * @typedef {object} Helper A process that runs beside the app, for as long as the app does.
 * @property {() => Promise<void>} stop ends it and waits until it is gone
 */

/**
 * Starts a helper and waits for the line with which it says that it is ready.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, input?: string, readyFd?: 1 | 3 }} [options] where the line is awaited; without
 *   `readyFd` the helper counts as ready at once
 * @returns {Promise<Helper & { line: string }>}
 * @throws {SetupError} when it cannot be started or ends before it is ready
 */
export async function startHelper(command, args, { env = process.env, input, readyFd } = {}) {
  const child = spawn(command, args, {
    env,
    // A group of its own: Ctrl+C in the terminal must not take the display away from an app that is still quitting.
    detached: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr?.on('data', (chunk) => (complaints = (complaints + chunk).slice(-4000)))
  const ended = new Promise((done) => child.once('close', done).once('error', done))
  child.stdin?.end(input)
  child.stdout?.resume()
  const line = readyFd === undefined ? '' : await Promise.race([firstLine(child.stdio[readyFd]), ended])
  if (typeof line !== 'string') throw new SetupError(`${command} did not start:\n${complaints || line}`)
  return {
    line,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS)
      await ended
      clearTimeout(timer)
    },
  }
}

/** @param {unknown} stream */
async function firstLine(stream) {
  let text = ''
  for (;;) {
    const [chunk] = await once(/** @type {import('node:stream').Readable} */ (stream), 'data')
    text += chunk
    const end = text.indexOf('\n')
    if (end >= 0) return text.slice(0, end)
  }
}
