import { randomBytes } from 'node:crypto'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { fail, ok, type Result } from '@shared/appError'
import { writeFailure } from './writeFailure'

/**
 * Writes a file that is either there with all of its content or not there at all: the content goes into a new file
 * beside it, which takes its name at the end. A file of that name stays as it was until then, and for good when anything
 * goes wrong (`disk-full`, `file-unwritable`). Pieces may come one by one, so that a long export never stands in memory.
 */
export async function writeFileWhole(
  path: string,
  data: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): Promise<Result<null>> {
  const next = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    // `wx`: a file that happens to have this name is somebody's and is not overwritten.
    const file = await open(next, 'wx')
    try {
      await writeFile(file, data)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(next, path)
    return ok(null)
  } catch (cause) {
    await rm(next, { force: true }).catch(() => undefined)
    // What the source of the pieces threw is no trouble with this file.
    const failure = writeFailure(cause)
    if (failure === null) throw cause
    return fail(failure)
  }
}
