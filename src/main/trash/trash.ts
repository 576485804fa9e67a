import { ok, type Result } from '@shared/appError'
import type { History } from '../history/history'
import type { Log } from '../logging/log'

const dayMs = 24 * 60 * 60 * 1000

/** Days for which a deleted message can come back; no list shows it, so there is nothing to choose. */
const keepMessagesDays = 30

export type TrashParts = {
  history: Pick<History, 'removeTrashed' | 'removeUnfinished' | 'purgeMessages'>
  /** Days that the trash keeps a conversation; null for ever. */
  keepDays(): number | null
  /** Told of conversations that are gone for good. */
  removed(ids: string[]): void
  /** Removes the files that nothing refers to any more. */
  collect(): Promise<unknown>
  log: Pick<Log, 'info'>
  now(): number
  /** When the app was started, in milliseconds since 1970. */
  startedAt: number
}

export type Trash = {
  /** Removes conversations of the trash for good: these, or all. How many. */
  empty(ids: readonly string[] | null): Promise<Result<number>>
  /** Removes for good what has been deleted for longer than it is kept, and what an earlier run left half imported. */
  purge(): Promise<void>
}

/** What becomes of deleted conversations. It goes in steps, between which others can read and write. */
export function createTrash(parts: TrashParts): Trash {
  const { history } = parts
  const remove = async (which: Parameters<History['removeTrashed']>[0]['which']): Promise<Result<number>> => {
    let count = 0
    for (;;) {
      const step = await history.removeTrashed({ which })
      if (!step.ok) return step
      const { ids, more } = step.value
      count += ids.length
      if (ids.length > 0) parts.removed(ids)
      if (!more) break
    }
    if (count > 0) void parts.collect()
    return ok(count)
  }
  return {
    empty: (ids) => remove(ids === null ? 'all' : { ids }),
    purge: async () => {
      const days = parts.keepDays()
      const removed = days === null ? ok(0) : await remove({ before: parts.now() - days * dayMs })
      if (removed.ok && removed.value > 0) parts.log.info('the trash was cleared', { count: removed.value })
      await untilDone(() => history.removeUnfinished({ before: parts.startedAt }))
      const before = parts.now() - keepMessagesDays * dayMs
      await untilDone(() => history.purgeMessages({ before }))
    },
  }
}

/** Steps until there is no more to do, or until one fails: the next round goes on then. */
async function untilDone(step: () => Promise<Result<boolean>>): Promise<void> {
  for (;;) {
    const done = await step()
    if (!done.ok || !done.value) return
  }
}
