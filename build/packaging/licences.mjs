import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import license from 'rollup-plugin-license'
import electronBuilder from './electronBuilder.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence as `src/main/about` reads it */

// Not this file's folder: the configuration of the build is bundled before it runs, and this file into it.
const root = process.cwd()
const folder = join(root, 'out/licences')

/**
 * Writes down the licences of the packages whose code a build really contains, for the window that shows them.
 * @param {string} part the name of the file; parts are put together by the app
 * @returns {import('rollup').Plugin} for a build, and for the workers of one
 */
export function licencesOf(part) {
  return /** @type {import('rollup').Plugin} */ (
    license({
      cwd: root,
      thirdParty: {
        multipleVersions: true,
        output: (dependencies) => {
          write(
            part,
            dependencies.map(({ name, version, license: id, licenseText, noticeText }) => ({
              name: name ?? '',
              version: version ?? '',
              licence: id ?? '',
              text: [licenseText, noticeText].filter(Boolean).join('\n\n'),
            })),
          )
        },
      },
    })
  )
}

/**
 * Writes down the licences of what goes along beside the bundles: the packages that the installer is told to take, and
 * the database that is compiled into one of them.
 * @returns {import('rollup').Plugin}
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
  return [...[...names].filter(isInstalled).map(readPackage), sqlite]
}

/** keytar is optional: a machine without a keychain's library builds without it. @param {string} name */
function isInstalled(name) {
  return existsSync(join(root, 'node_modules', name, 'package.json'))
}

/**
 * @param {string} name
 * @returns {Licence}
 */
function readPackage(name) {
  const at = join(root, 'node_modules', name)
  const { version, license: id } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
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
