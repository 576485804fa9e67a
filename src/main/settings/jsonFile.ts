import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

export type JsonFile<T> = { read(): T; write(value: T): void }

/**
 * A small JSON file that is read once at start and replaced whole. The new content is renamed into place, so that a kill
 * or a full disk leaves the old file and never half of one. A file that cannot be parsed is set aside beside it, so that
 * nothing of the person's is overwritten. The schema supplies every default.
 */
export function jsonFile<S extends z.ZodType>(path: string, schema: S): JsonFile<z.output<S>> {
  return {
    read: () => {
      try {
        return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
      } catch (cause) {
        // One that merely could not be read this time stays where it is.
        if (!isSystemError(cause)) setAside(path)
        return schema.parse({})
      }
    },
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true })
      const next = `${path}.new`
      writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
      renameSync(next, path)
    },
  }
}

/** Of the file system (missing, not permitted, …), as opposed to what is wrong with the content. */
function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.unreadable`)
  } catch {
    // Defaults apply either way; the next write says if the folder cannot be written.
  }
}
