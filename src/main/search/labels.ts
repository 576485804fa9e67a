import type { WritableDb } from '../history/database/db'
import { integer, text } from '../history/database/row'

export const roleLabel = (role: 'user' | 'assistant'): string => `role:${role}`
export const modelLabel = (model: string): string => `model:${model}`

/** Numbers of roles and models, which are looked up like pieces of text. */
export function createLabels(db: WritableDb) {
  const numbers = new Map(
    db.all('SELECT id, name FROM labels').map((row) => [text(row, 'name'), integer(row, 'id')]),
  )
  return {
    /** A new one gets a number; `save` keeps it. */
    number: (name: string): number => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      const fresh = numbers.size + 1
      numbers.set(name, fresh)
      return fresh
    },
    save: (): void => {
      for (const [name, id] of numbers)
        db.run('INSERT OR IGNORE INTO labels (id, name) VALUES (?, ?)', id, name)
    },
  }
}

/** The numbers of the labels that a test accepts; messages that no block has yet may have others. */
export function labelsLike(
  db: Pick<WritableDb, 'all'>,
  prefix: 'role:' | 'model:',
  accepts: (value: string) => boolean,
): number[] {
  return db
    .all('SELECT id, name FROM labels')
    .filter((row) => text(row, 'name').startsWith(prefix) && accepts(text(row, 'name').slice(prefix.length)))
    .map((row) => integer(row, 'id'))
}
