import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/** Where each file comes from, by the name under which the app looks for it. */
export const files = {
  'hunspell.wasm': join(dirname(resolve('hunspell-wasm')), '../wasm/hunspell.wasm'),
  'en.aff': join(dirname(resolve('dictionary-en')), 'index.aff'),
  'en.dic': join(dirname(resolve('dictionary-en')), 'index.dic'),
  'ko.aff': join(dirname(resolve('dictionary-ko')), 'index.aff'),
  'ko.dic': join(dirname(resolve('dictionary-ko')), 'index.dic'),
  // Their terms ask to go along with them.
  'LICENSE.hunspell': join(dirname(resolve('hunspell-wasm')), '../COPYING.MPL'),
  'LICENSE.dictionary-en': join(dirname(resolve('dictionary-en')), 'license'),
  'LICENSE.dictionary-ko': join(dirname(resolve('dictionary-ko')), 'license'),
}

/**
 * Puts the spelling's dictionaries beside the built main process: they are read at run time, and by then there are no
 * packages any more.
 * @returns {import('vite').Plugin}
 */
export function spellingFiles() {
  return {
    name: 'spelling-files',
    generateBundle() {
      for (const [name, path] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName: `spelling/${name}`, source: readFileSync(path) })
      }
    },
  }
}
