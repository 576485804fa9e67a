import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import electronBuilder from './electronBuilder.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence as `src/main/about` reads it */

// Not this file's folder: the configuration of the build is bundled before it runs, and this file into it.
const root = process.cwd()
const folder = join(root, 'out/licences')

/**
 * Writes down the licences of the packages whose code a build really contains, for the window that shows them. Our own
 * few lines: the plugins there are bring rollup along, whose binaries a lock file cannot list for every platform, and
 * Vite's own list leaves out the workers.
 * @param {string} part the name of the file; parts are put together by the app
 * @returns {import('vite').Plugin} for a build, and for the workers of one
 */
export function licencesOf(part) {
  /** @type {Map<string, Licence>} by the package's folder. Kept over the bundles of a build: each worker is one. */
  const found = new Map()
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folderOf = renderedLength > 0 ? packageFolder(id) : undefined
          if (folderOf !== undefined && !found.has(folderOf)) found.set(folderOf, readPackage(folderOf))
        }
      }
      write(
        part,
        [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      )
    },
  }
}

/**
 * @param {string} id of a module: a path, perhaps after a zero byte or with a query
 * @returns {string | undefined} the folder of the installed package that it belongs to; none for the app's own code
 */
function packageFolder(id) {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1]
}

/**
 * Writes down the licences of what goes along beside the bundles: the packages that the installer is told to take,
 * those that the build copies as they are (previewAssets, spellingFiles), and the database that is compiled into one.
 * @returns {import('vite').Plugin}
 */
export function licencesBesideBundles() {
  return { name: 'licences-beside-bundles', closeBundle: () => write('packages', besideBundles()) }
}

/** @returns {Licence[]} */
export function besideBundles() {
  const names = new Set(
    [electronBuilder.files, electronBuilder.extraResources]
      .flat()
      .map((files) => (typeof files === 'object' && files !== null ? (files.from ?? '') : (files ?? '')))
      .filter((/** @type {string} */ path) => !path.startsWith('!'))
      .flatMap((/** @type {string} */ path) => /^node_modules\/((?:@[^/]+\/)?[^/*]+)/.exec(path)?.[1] ?? []),
  )
  const sqlite = {
    name: 'SQLite',
    version: '',
    licence: 'blessing',
    text: 'The author disclaims copyright to this source code: https://www.sqlite.org/copyright.html',
  }
  for (const name of ['mermaid', 'dictionary-en', 'dictionary-ko']) names.add(name)
  return [
    ...[...names]
      .map((name) => join(root, 'node_modules', name))
      .filter(isInstalled)
      .map(readPackage),
    sqlite,
  ]
}

/** keytar is optional: a machine without a keychain's library builds without it. @param {string} at */
function isInstalled(at) {
  return existsSync(join(at, 'package.json'))
}

/**
 * @param {string} at the package's folder
 * @returns {Licence}
 */
function readPackage(at) {
  const { name, version, license: id } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
  const texts = readdirSync(at).filter((file) => /^(licen[cs]e|copying|notice)(\.\w+)?$/i.test(file))
  const text = texts.map((file) => readFileSync(join(at, file), 'utf8')).join('\n\n')
  return { name, version, licence: id ?? '', text }
}

/**
 * @param {string} part
 * @param {Licence[]} licences
 */
function write(part, licences) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${part}.json`), `${JSON.stringify(licences, null, 1)}\n`)
}
