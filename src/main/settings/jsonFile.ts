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
        if (!isMissing(cause)) setAside(path)
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

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.unreadable`)
  } catch {
    // Defaults apply either way; the next write says if the folder cannot be written.
  }
}
