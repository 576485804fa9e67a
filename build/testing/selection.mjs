import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Tests that start the whole app run beside Electron, not inside it; the same places as in vitest.config.ts. */
const WHOLE_APPLICATION = /^test\/(?:e2e\/.*\.test\.ts|security\/.*\.e2e\.test\.ts)$/
const ANY_TEST = /\.test\.tsx?$/

/**
 * Which of the two kinds of test a command line asks for, so that nothing is prepared in vain.
 * @param {readonly string[]} files test files, relative to the working tree, with forward slashes
 * @param {readonly string[]} filters parts of paths; none means everything
 * @returns {{ unit: string[], e2e: string[] }}
 */
export function selectTests(files, filters) {
  const chosen = files.filter(
    (file) =>
      ANY_TEST.test(file) && (filters.length === 0 || filters.some((filter) => file.includes(filter))),
  )
  return {
    unit: chosen.filter((file) => !WHOLE_APPLICATION.test(file)),
    e2e: chosen.filter((file) => WHOLE_APPLICATION.test(file)),
  }
}

/**
 * @param {string} root the working tree
 * @returns {string[]} everything below test/, relative to it, with forward slashes
 */
export function listTestFiles(root) {
  return readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
