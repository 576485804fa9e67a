/** How often a line says that something slow is still going on. */
const HEARTBEAT_MS = 10_000

/**
 * @typedef {object} Step One numbered step of the set-up, which prints only when it has something to do.
 * @property {(text: string) => void} say one line about what is being done and how far it is
 * @property {<T>(text: string, work: Promise<T>) => Promise<T>} during says it, and every ten seconds that it goes on
 */

/**
 * The lines of the set-up: `[2/3] npm dependencies: installing…`. They go to stderr, because the last line of
 * stdout belongs to the command that was asked for (`npm test` ends in a line that machines read).
 * @param {number} number which step this is, from 1
 * @param {number} total how many steps there are
 * @param {string} title what the step looks after
 * @returns {Step}
 */
export function step(number, total, title) {
  const say = (/** @type {string} */ text) => console.error(`[${number}/${total}] ${title}: ${text}`)
  return {
    say,
    async during(text, work) {
      const start = Date.now()
      say(`${text}…`)
      const heartbeat = setInterval(
        () => say(`${text}… ${Math.round((Date.now() - start) / 1000)} s`),
        HEARTBEAT_MS,
      )
      try {
        return await work
      } finally {
        clearInterval(heartbeat)
      }
    },
  }
}

/** What stops a command for a reason that the person at the keyboard can change: shown without a stack. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError'
}

/**
 * Runs a command's main function and turns its outcome into the exit code.
 * @param {() => Promise<number | void>} main returns the exit code, nothing meaning 0
 * @returns {Promise<void>}
 */
export async function runCommand(main) {
  endWithNpm()
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}\n` : error)
    process.exitCode = 1
  }
}

/**
 * A signal that ends npm ends the shell between npm and this process too, which hands nothing on: the app and its
 * display would stay behind. So a command that npm started ends when it is left alone.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
