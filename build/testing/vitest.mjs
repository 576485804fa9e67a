import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runInForeground } from '../launch/electronProcess.mjs'
import { nodeModules, results, root } from '../setup/paths.mjs'
import { tally } from './summary.mjs'

/** Each kind's projects; they share its workers. */
export const PROJECTS = { unit: ['unit', 'apart'], e2e: ['e2e'] }

/**
 * Runs projects of vitest.config.ts and counts what came of it.
 * @param {string} node the Node to run in; Electron's executable with ELECTRON_RUN_AS_NODE counts as one
 * @param {'unit' | 'e2e'} kind
 * @param {readonly string[]} filters parts of the paths of the files to run; none means all
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number, tally: import('./summary.mjs').Tally }>}
 */
export async function runVitest(node, kind, filters, env) {
  const keptPath = join(results, `vitest-${kind}.json`)
  // Of its own until it is complete: another run in this tree may be writing its report at the same time.
  const reportPath = join(results, `vitest-${kind}.${process.pid}.json`)
  const code = await runInForeground(
    node,
    [
      join(nodeModules, 'vitest/vitest.mjs'),
      'run',
      ...PROJECTS[kind].map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
      ...filters,
    ],
    { cwd: root, env },
  )
  const counted = readReport(reportPath)
  if (existsSync(reportPath)) renameSync(reportPath, keptPath)
  else rmSync(keptPath, { force: true })
  return { code, tally: counted }
}

/** @param {string} path */
function readReport(path) {
  try {
    return tally(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // The runner ended before it could write one.
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
