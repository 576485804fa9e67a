import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/**
 * Bundles TypeScript entries the way the app's build does, for tests that need a real worker thread or a real process.
 * The output stands inside `node_modules`, because from there the native SQLite package resolves.
 * @returns the file of each entry, and how to remove them.
 */
export async function bundle<N extends string>(
  entries: Record<N, string>,
): Promise<{ file: (name: N) => string; remove: () => void }> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'history-tests-'))
  const input = Object.fromEntries(
    Object.entries<string>(entries).map(([name, path]) => [name, resolve(root, path)]),
  )
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@main': join(root, 'src/main') } },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input,
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return {
    file: (name) => join(outDir, `${name}.mjs`),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
