import { resolve } from 'node:path'
import { runnerImport } from 'vite'

/**
 * `node build/launch/typeScript.mjs <file> [arguments]`: runs a TypeScript program, which the oldest Node that the
 * project supports cannot do by itself. The program does its work before its module has been evaluated (top-level
 * await), and finds its arguments in `process.argv` from the third on, as usual.
 */
const [, , entry = ''] = process.argv
process.argv.splice(1, 1)
await runnerImport(resolve(entry), {
  configFile: false,
  resolve: {
    alias: {
      '@shared': resolve('src/shared'),
      '@main': resolve('src/main'),
      '@renderer': resolve('src/renderer'),
    },
  },
})
