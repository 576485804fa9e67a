/**
 * What `electron <directory>` needs and the fallback runtime lacks: the official runtime does this in its
 * default_app.asar. Takes an application's directory, which it starts under its own name, or a file from
 * the command line.
 */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const directory = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (process.argv.includes('--version')) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (directory === undefined) {
  console.error('Usage: electron [switches] <application directory or file>')
  process.exit(1)
}

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
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
