import { existsSync, readFileSync } from 'node:fs'
import { ok, type Result } from '@shared/appError'
import { writeFileWhole } from '../files/writeFileWhole'

export type OwnWords = {
  all(): readonly string[]
  /** Resolves when it is on the disk; `disk-full` or `file-unwritable` where it cannot be, and it holds until the end. */
  add(word: string): Promise<Result<null>>
}

/** The words that the person added: a line each, in a file that can be read and changed with any editor. */
export function openOwnWords(path: string): OwnWords {
  const words = existsSync(path) ? readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean) : []
  return {
    all: () => words,
    add: async (word) => {
      if (words.includes(word)) return ok(null)
      words.push(word)
      return writeFileWhole(path, `${words.join('\n')}\n`)
    },
  }
}
