import { parse, stringify } from 'yaml'

/**
 * @typedef {{ url: string, sha512: string, size?: number }} UpdateFile
 * @typedef {{ version: string, files: UpdateFile[], path?: string, sha512?: string, releaseDate?: string }} UpdateList
 */

/**
 * One list of versions from several of the same name. Each machine builds for its own architecture and writes a list of
 * what it built (`latest-mac.yml`); the last one uploaded would otherwise hide the other's files from half of the people.
 * @param {readonly string[]} lists the lists' texts
 * @returns {string}
 * @throws when they are not about the same version: a release is whole or not at all
 */
export function mergeUpdateLists(lists) {
  const read = lists.map((text) => /** @type {UpdateList} */ (parse(text)))
  const [first] = read
  if (first === undefined) throw new Error('there is no list to merge')
  const versions = new Set(read.map(({ version }) => version))
  if (versions.size > 1)
    throw new Error(`the lists are about different versions: ${[...versions].join(', ')}`)
  const files = new Map(read.flatMap((list) => list.files).map((file) => [file.url, file]))
  return stringify({ ...first, files: [...files.values()] })
}
