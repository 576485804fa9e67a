import { ok, type Result } from '@shared/appError'
import type { ModelList } from '@shared/contract/connection'
import type { Gateway } from '../gateway/gateway'
import type { History } from '../history/history'
import type { Connection, Target } from './connection'

export type ModelCatalog = {
  /** The list that was fetched last, from the history: there with no network at all. */
  cached(): Promise<ModelList>
  /** Asks the gateway. */
  fetch(target: Target): Promise<Result<ModelList>>
  /** Keeps a list under the connection that is in force now. */
  keep(list: ModelList): Promise<void>
}

const nothing: ModelList = { ids: [], fetchedAt: null }

export function createModelCatalog(
  history: History,
  connection: Connection,
  gateway: () => Promise<Gateway>,
  now: () => number = Date.now,
): ModelCatalog {
  return {
    cached: async () => {
      const list = await history.getModelList({ baseUrl: connection.label() })
      return list.ok ? list.value : nothing
    },
    fetch: async (target) => {
      const { listModels } = await gateway()
      const ids = await listModels(target)
      if (!ids.ok) return ids
      return ok({ ids: ids.value, fetchedAt: now() })
    },
    keep: async ({ ids, fetchedAt }) => {
      if (fetchedAt === null) return
      // A list that could not be kept is only missing offline.
      await history.saveModelList({ baseUrl: connection.label(), ids, fetchedAt })
    },
  }
}
