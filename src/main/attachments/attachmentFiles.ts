import { open, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@shared/appError'
import { writeFileWhole } from '../files/writeFileWhole'

/** What is kept of a file: as it was, and what goes to a model (an image scaled down, or the text). */
export type Part = 'original' | 'prepared' | 'text'

const endings: Record<Part, string> = { original: '', prepared: '.prepared', text: '.txt' }

/**
 * The folder of the attachments: `<first two letters of the hash>/<hash>`, and beside it what was made of it. A file that
 * is there is whole, and never changes: its name is its content.
 */
export type AttachmentFiles = {
  /** Flushed to the disk when it resolves. Fails with `disk-full` and `file-unwritable`. */
  write(hash: string, part: Part, data: Uint8Array | string): Promise<Result<null>>
  /** Null when it is not there or cannot be read. */
  read(hash: string, part: Part): Promise<Buffer | null>
  has(hash: string, part: Part): Promise<boolean>
  remove(hash: string): Promise<void>
  /** Everything in the folder that was last written before `before` (milliseconds since 1970). */
  list(before: number): Promise<{ hashes: string[]; leftovers: string[] }>
  /** Removes what a kill in the middle of writing left behind; paths as `list` gives them. */
  removeLeftover(path: string): Promise<void>
}

export function createAttachmentFiles(folder: string): AttachmentFiles {
  const folderOf = (hash: string): string => join(folder, hash.slice(0, 2))
  const path = (hash: string, part: Part): string => join(folderOf(hash), hash + endings[part])
  const isThere = (file: string): Promise<boolean> =>
    stat(file).then(
      (found) => found.isFile(),
      () => false,
    )
  return {
    write: async (hash, part, data) => {
      await mkdir(folderOf(hash), { recursive: true }).catch(() => undefined)
      const written = await writeFileWhole(path(hash, part), data)
      if (written.ok) await syncFolder(folderOf(hash))
      return written.ok ? ok(null) : written
    },
    read: (hash, part) => readFile(path(hash, part)).catch(() => null),
    has: (hash, part) => isThere(path(hash, part)),
    remove: async (hash) => {
      // The original last: while it is there, what is left of a removal that was cut off is found again.
      for (const part of ['prepared', 'text', 'original'] as const)
        await rm(path(hash, part), { force: true })
    },
    list: async (before) => {
      const names = await readdir(folder, { recursive: true }).catch((): string[] => [])
      const files = names.filter((name) => !isFolder.test(name))
      const old: string[] = []
      for (const name of files) {
        const found = await stat(join(folder, name)).catch(() => null)
        if (found?.isFile() && found.mtimeMs < before) old.push(name)
      }
      const owned = old.map((name) => [name, ownName.exec(name)?.[1]] as const)
      const hashes = new Set(owned.flatMap(([, hash]) => (hash === undefined ? [] : [hash])))
      return {
        hashes: [...hashes],
        leftovers: old.filter((name) => leftover.test(name)).map((name) => join(folder, name)),
      }
    },
    removeLeftover: (file) => rm(file, { force: true }),
  }
}

const isFolder = /^[0-9a-f]{2}$/
const ownName = /[\\/]([0-9a-f]{64})(?:\.prepared|\.txt)?$/
/** As `writeFileWhole` calls a file that is being written. */
const leftover = /\.part$/

/**
 * A new name is only sure to survive a power cut once its folder is flushed, too. Windows does not open folders and keeps
 * names in its journal.
 */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
