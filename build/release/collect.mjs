import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { mergeUpdateLists } from './mergeUpdateLists.mjs'

/*
 * `node build/release/collect.mjs <from> <to>`: puts what the release machines built, each in a folder of its own, into
 * one folder, with one list of versions for each system.
 */

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) throw new Error('usage: collect.mjs <from> <to>')

/** @type {Map<string, string[]>} */
const lists = new Map()
await mkdir(to, { recursive: true })
for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const path = join(entry.parentPath, entry.name)
  const name = basename(path)
  if (/^latest.*\.yml$/.test(name))
    lists.set(name, [...(lists.get(name) ?? []), await readFile(path, 'utf8')])
  else await copyFile(path, join(to, name))
}
for (const [name, texts] of lists) await writeFile(join(to, name), mergeUpdateLists(texts))
