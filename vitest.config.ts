import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './build/testing/longestFirst.mjs'

const alias = {
  '@shared': resolve('src/shared'),
  '@main': resolve('src/main'),
  '@renderer': resolve('src/renderer'),
}

/** Tests that start a whole application, see build/testing/desktops.mjs for how many of them at once. */
const wholeApplication = ['test/e2e/**/*.test.ts', 'test/security/**/*.e2e.test.ts']

/** Tests that put something of their own in a module's place, or need a module that nobody has used before. */
const apart = ['test/**/*.apart.test.{ts,tsx}']

/** Each worker needs a desktop of its own; without `npm test` there is only the one that is there anyway. */
const desktops: unknown[] = JSON.parse(process.env['RUNYOUR_TEST_DESKTOPS'] ?? '[{}]')

/** vitest would leave one core idle for a person who is working meanwhile. */
const insideElectron = { maxWorkers: availableParallelism(), testTimeout: 15_000 }

/**
 * `npm test` runs `unit` and `apart` inside Electron's own Node and `e2e` in the Node that started it, see build/test.mjs.
 * A test file belongs to `unit` unless its place or name says otherwise, so that none is ever left out in silence.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...wholeApplication, ...apart],
          // Loading the modules for each of 400 files anew took as long as running the tests.
          isolate: false,
          ...insideElectron,
        },
      },
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'apart',
          include: apart,
          ...insideElectron,
        },
      },
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'e2e',
          include: wholeApplication,
          setupFiles: ['test/support/e2e/ownDesktop.ts'],
          // They share no state but the modules, and loading those for each file anew takes as long as starting an app.
          isolate: false,
          maxWorkers: desktops.length,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
