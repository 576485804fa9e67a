import type { WritableDb } from '@main/history/database/db'
import { purgeMessages, removeTrashed } from '@main/history/purge'

/** Removes everything for good that was deleted before a time, as the app does it. @returns how many conversations */
export function purgeDeleted(db: WritableDb, { before }: { before: number }): number {
  let removed = 0
  for (;;) {
    const { ids, more } = removeTrashed(db, { which: { before } })
    removed += ids.length
    if (!more) break
  }
  while (purgeMessages(db, { before }));
  return removed
}
