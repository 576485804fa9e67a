import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = {
  '@shared': resolve('src/shared'),
  '@main': resolve('src/main'),
  '@renderer': resolve('src/renderer'),
}

/** Tests that start a whole application: one at a time, because they share the display, the keychain and 2 cores. */
const wholeApplication = ['test/e2e/**/*.test.ts', 'test/security/**/*.e2e.test.ts']

/**
 * `npm test` runs `unit` inside Electron's own Node and `e2e` in the Node that started it, see build/test.mjs.
 * A test file belongs to `unit` unless its place says otherwise, so that none is ever left out in silence.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: wholeApplication,
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'e2e',
          include: wholeApplication,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
