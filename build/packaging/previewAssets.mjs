import { copyFile, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const folder = resolve('out/preview')
const scripts = ['reportHeight', 'drawMermaid']

/**
 * Makes what runs inside the frames of previews, apart from the window's own page: classic scripts, since a module would
 * need an origin that a sandboxed frame does not have, and mermaid as it is published, which nothing but such a frame
 * ever loads.
 * @returns {import('vite').Plugin}
 */
export function previewAssets() {
  return {
    name: 'preview-assets',
    apply: 'build',
    async closeBundle() {
      await mkdir(folder, { recursive: true })
      await copyFile(resolve('node_modules/mermaid/dist/mermaid.min.js'), join(folder, 'mermaid.js'))
      for (const script of scripts) {
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          resolve: { alias: { '@shared': resolve('src/shared') } },
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: 'chrome130',
            lib: {
              entry: resolve(`src/renderer/previewFrame/${script}.ts`),
              formats: ['iife'],
              name: script,
              fileName: () => `${script}.js`,
            },
          },
        })
      }
    },
  }
}
