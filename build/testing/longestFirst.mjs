import { BaseSequencer } from 'vitest/node'

/** Files that take far longer than their size says, the longest first. */
const LONG = [
  'test/e2e/networkFailures.test.ts',
  'test/e2e/accessibility.test.ts',
  'test/e2e/accessibilityChat.test.ts',
  'test/e2e/backups.test.ts',
  'test/security/previews.e2e.test.ts',
  'test/e2e/kills.test.ts',
  'test/e2e/anyGateway/',
]

/**
 * vitest begins with the largest files where it has not measured them yet, as in a fresh clone. A long one that came last
 * would run alone for most of a minute, with the other worker idle.
 */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    // eslint-disable-next-line unicorn/no-array-sort -- the sequencer's own, which returns a new array
    return longestFirst(await super.sort(files), ({ moduleId }) => moduleId)
  }
}

/**
 * @template T
 * @param {readonly T[]} files
 * @param {(file: T) => string} pathOf
 * @returns {T[]} those that are known to be long, and then the others in the order in which they were
 */
export function longestFirst(files, pathOf) {
  const rank = (/** @type {T} */ file) => {
    const place = LONG.findIndex((path) => pathOf(file).replaceAll('\\', '/').includes(path))
    return place < 0 ? LONG.length : place
  }
  return files.toSorted((one, other) => rank(one) - rank(other))
}
