import { availableParallelism } from 'node:os'

/** More than this has not been tried: tests that look at the time begin to fail when they have to wait for a core. */
const MOST = 2

/**
 * How many tests of the whole app run at once, each on a desktop of its own.
 * @param {number} files how many files of such tests there are to run
 * @param {number} [cores]
 * @returns {number} at least 1: the other tests use one, too
 */
export function desktopCount(files, cores = availableParallelism()) {
  return Math.max(1, Math.min(files, cores, MOST))
}

/**
 * The environment of a test run: the first desktop, and what each worker has to change to be on its own, which
 * test/support/e2e/ownDesktop.ts does.
 * @param {readonly NodeJS.ProcessEnv[]} envs the environment with each desktop, at least one
 * @returns {NodeJS.ProcessEnv}
 */
export function withDesktops(envs) {
  const [first = {}] = envs
  const desktops = envs.map((env) =>
    Object.fromEntries(Object.entries(env).filter(([name, value]) => first[name] !== value)),
  )
  return { ...first, RUNYOUR_TEST_DESKTOPS: JSON.stringify(desktops) }
}
