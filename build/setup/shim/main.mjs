/**
 * What `electron <directory>` needs and the fallback runtime lacks: the official runtime does this in its
 * default_app.asar. Takes an application's directory, which it starts under its own name, or a file from
 * the command line, and `-r` with a file that is loaded before it.
 */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const args = process.argv.slice(1)
const isPreload = (/** @type {number} */ index) => args[index - 1] === '-r'
const directory = args.find((argument, index) => !argument.startsWith('-') && !isPreload(index))
if (process.argv.includes('--version')) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (directory === undefined) {
  console.error('Usage: electron [switches] <application directory or file>')
  process.exit(1)
}

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
for (const [index, file] of args.entries())
  if (isPreload(index)) createRequire(import.meta.url)(resolve(file))
const path = resolve(directory)
await import(pathToFileURL(statSync(path).isDirectory() ? becomeApplication(path) : path).href)

/**
 * @param {string} appPath a directory with a package.json
 * @returns {string} its main file
 */
function becomeApplication(appPath) {
  const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
  // What the official runtime calls too, and its types leave out.
  const application =
    /** @type {typeof app & { setVersion(v: string): void, setAppPath(p: string): void }} */ (app)
  application.setVersion(manifest.version ?? process.versions.electron)
  app.setName(manifest.productName ?? manifest.name ?? 'Electron')
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`)
  application.setAppPath(appPath)
  return join(appPath, manifest.main ?? 'index.js')
}
