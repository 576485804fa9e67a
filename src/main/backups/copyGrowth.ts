import { stat } from 'node:fs/promises'
import { partialOf } from '../history/database/snapshot'
import type { JobWatch } from './jobWatch'

/** Milliseconds between two looks. */
const lookEveryMs = 200

/**
 * Tells how far the copying of a database is, by the size of the copy: the thread itself is inside SQLite meanwhile and
 * can say nothing.
 * @param copy where the copy will be
 * @returns ends it
 */
export function watchCopy(source: string, copy: string, { report }: Pick<JobWatch, 'report'>): () => void {
  const look = async (): Promise<void> => {
    const [done, total] = await Promise.all([sizeOf(partialOf(copy)), sizeOf(source)])
    // What was deleted is not copied, so it may end early; what stands in the WAL only makes it longer.
    if (done !== null && total !== null && timer !== null)
      report({ phase: 'copying', done, total: Math.max(done, total) })
  }
  let timer: NodeJS.Timeout | null = setInterval(() => void look(), lookEveryMs)
  return () => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null
}
