import type { WritableDb } from './database/db'

/*
 * The table `search_queue`: triggers fill it (migration 110), the search index reads it over a connection of its own and
 * says how far it got.
 */

/** Rows that are taken out at once: a millisecond of the one writer. */
const mostAtOnce = 2000

/** Exported for the test of its query plan. */
export const forgetIndexedSql = `
  DELETE FROM search_queue WHERE seq IN (SELECT seq FROM search_queue WHERE seq <= ? ORDER BY seq LIMIT ?)`

/** Takes out what the index has, up to `through` and a bounded number of rows. Returns whether some are left. */
export function forgetIndexed(db: WritableDb, { through }: { through: number }): boolean {
  return db.run(forgetIndexedSql, through, mostAtOnce) === mostAtOnce
}
