/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 *
 * @typedef {object} Report vitest's JSON report, as far as it is read here
 * @property {{ name: string, status: string, assertionResults: { status: string }[] }[]} testResults one per file
 */

/**
 * Counts a report's tests. A file that failed before it had any test counts as one that failed: it would otherwise
 * be missing from the sum as if it had never been written.
 * @param {Report} report
 * @returns {Tally}
 */
export function tally(report) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults } of report.testResults) {
    const count = (/** @type {string} */ wanted) =>
      assertionResults.filter((one) => one.status === wanted).length
    const failed = count('failed')
    sum.passed += count('passed')
    sum.failed += failed > 0 ? failed : Number(status === 'failed')
    sum.skipped += assertionResults.length - count('passed') - failed
  }
  return sum
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function add(tallies) {
  return {
    passed: tallies.reduce((sum, one) => sum + one.passed, 0),
    failed: tallies.reduce((sum, one) => sum + one.failed, 0),
    skipped: tallies.reduce((sum, one) => sum + one.skipped, 0),
  }
}

/**
 * The last lines of a test run. Machines read the very last one, so that what was skipped stands before it.
 * @param {Tally} tally
 * @returns {string}
 */
export function summary({ passed, failed, skipped }) {
  return `${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed`
}

/**
 * A run in which nothing ran has not shown anything, and fails.
 * @param {Tally} tally
 * @param {readonly number[]} runnerCodes what the runners themselves ended with
 * @returns {number} the exit code
 */
export function exitCode({ passed, failed }, runnerCodes) {
  return failed > 0 || passed === 0 ? 1 : (runnerCodes.find((code) => code !== 0) ?? 0)
}
