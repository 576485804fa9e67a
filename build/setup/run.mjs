import { spawn } from 'node:child_process'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [limitMs] the child is ended after this time
 * @property {(line: string) => void} [onLine] called for every line as it comes
 */

/**
 * @typedef {object} RunResult
 * @property {number} code the exit code; 127 when the program does not exist, 124 when the time was up
 * @property {string} output stdout and stderr together
 */

/**
 * Runs a program to its end and keeps what it printed, so that a set-up step can say one line where the
 * program says a hundred, and still show everything when it failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { env = process.env, cwd, limitMs, onLine } = {}) {
  return new Promise((done) => {
    let output = ''
    let rest = ''
    let late = false
    // npm is a .cmd file on Windows, which only a shell can start.
    const shell = process.platform === 'win32' && command === 'npm'
    const child = spawn(command, args, { env, cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = limitMs && setTimeout(() => ((late = true), child.kill('SIGKILL')), limitMs)
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk
      if (!onLine) return
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(onLine)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('error', (error) => (clearTimeout(timer), done({ code: 127, output: error.message })))
    child.on('close', (code) => (clearTimeout(timer), done({ code: late ? 124 : (code ?? 1), output })))
  })
}
