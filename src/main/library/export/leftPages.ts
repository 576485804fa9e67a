import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Removes the pages that an earlier run was about to print when it was killed; those of this run are its own business.
 * @param before when the app was started, in milliseconds since 1970
 */
export async function removeLeftPages(workFolder: string, before: number): Promise<void> {
  // Nothing was ever printed.
  const names = await readdir(workFolder).catch(() => [])
  for (const name of names) {
    const path = join(workFolder, name)
    const found = await stat(path).catch(() => null)
    if (found !== null && found.mtimeMs < before) await rm(path, { recursive: true, force: true })
  }
}
