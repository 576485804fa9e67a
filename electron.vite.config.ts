import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { previewAssets } from './build/packaging/previewAssets.mjs'
import { spellingFiles } from './build/spelling/spellingFiles.mjs'
import { licencesBesideBundles, licencesOf } from './build/packaging/licences.mjs'

const alias = { '@shared': resolve('src/shared') }

/**
 * The targets are fixed instead of read from the declared Electron: the code also has to run on the older
 * runtime that machines without GitHub fall back to (Electron 33: Node 20, Chrome 130), see docs/runtime.md.
 */
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [licencesOf('main'), licencesBesideBundles(), previewAssets(), spellingFiles()],
    build: {
      target: 'node20',
      // The SDK, zod and the rest are bundled: one file to read at start is faster than a tree of packages.
      externalizeDeps: { exclude: ['openai', 'zod', 'uuid', 'i18next'] },
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          historyWorker: resolve('src/main/history/worker/historyWorker.ts'),
          searchWorker: resolve('src/main/search/searchWorker.ts'),
          spellWorker: resolve('src/main/spelling/spellWorker.ts'),
          exportWorker: resolve('src/main/library/export/exportWorker.ts'),
          importWorker: resolve('src/main/library/import/importWorker.ts'),
          backupWorker: resolve('src/main/backups/backupWorker.ts'),
        },
        // Blanks and comments are read at every start; names stay as they are in the log's stack traces.
        output: {
          format: 'es',
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          // Else it stands in the file of one of the threads that use it, which throws where main loads it.
          advancedChunks: { groups: [{ name: 'uuid', test: /[\\/]node_modules[\\/]uuid[\\/]/ }] },
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    plugins: [licencesOf('preload')],
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    resolve: { alias },
    plugins: [react(), tailwindcss(), licencesOf('renderer')],
    // Modules, so that a worker too loads its larger parts only when it needs them.
    worker: { format: 'es', plugins: () => [licencesOf('workers')] },
    build: {
      target: 'chrome130',
      // Less to read and parse at start.
      minify: true,
      // Inlined data: URLs would need a wider content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: resolve('src/renderer/index.html') },
        // Whatever a start needs is one file. What it shares with pages loaded later would be cut into a dozen, each a
        // request at start, and files that need each other would run before what they need is there.
        output: {
          advancedChunks: {
            groups: [
              {
                name: 'base',
                tags: ['$initial'],
                // Else every menu and dialog, which no start needs, would come along with the first file that names one.
                includeDependenciesRecursively: false,
              },
            ],
          },
        },
      },
    },
  },
})
