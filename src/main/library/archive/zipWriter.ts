import { Readable } from 'node:stream'
import { deflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'
import type { Result } from '@shared/appError'
import { writeFileWhole } from '../../files/writeFileWhole'

/** Adds one file after the other; each is written when the promise resolves, so that memory holds one at a time. */
export type ZipWriter = {
  add(name: string, content: Uint8Array, options?: { packed: boolean }): Promise<void>
}

/**
 * Writes a zip that is there whole or not at all (`writeFileWhole`). Beyond 4 GB and 65,535 files it is a zip64.
 * @throws what `fill` throws; nothing is left of the zip then. Fails with `disk-full` and `file-unwritable`.
 */
export async function writeZip(path: string, fill: (zip: ZipWriter) => Promise<void>): Promise<Result<null>> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (cause) => output.destroy(cause))
  let giveUp: (cause: Error) => void = () => undefined
  // Nobody reads any more: the disk is full, say.
  output.once('close', () => giveUp(new Error('the zip was given up')))
  const filling = fill({
    add: (name, content, { packed } = { packed: true }) =>
      new Promise((resolve, reject) => {
        const compress = packed && packsAsText(content)
        zip.addReadStreamLazy(name, { compress, mtime: zipTime, size: content.length }, (callback) => {
          const source = Readable.from([content])
          source.once('close', resolve)
          callback(null, source)
        })
        giveUp = reject
      }),
  }).then(
    () => zip.end(),
    (cause: Error) => void output.destroy(cause),
  )
  try {
    return await writeFileWhole(path, output)
  } finally {
    output.destroy()
    await filling
  }
}

/** The same content makes the same file; 1980 is where a zip's time begins. */
const zipTime = new Date(1980, 0, 1)

/** Readers take what unpacks to more than 250 times its size for a bomb, once it is larger than this. */
const suspectFrom = 4 * 2 ** 20
const suspectRatio = 200

/** Text packs to a tenth. What packs to nothing (a million times the same letter) goes in as it is. */
function packsAsText(content: Uint8Array): boolean {
  if (content.length < suspectFrom) return true
  return content.length < deflateRawSync(content, { level: 1 }).length * suspectRatio
}
