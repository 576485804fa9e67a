import { ok, type Result } from '@shared/appError'
import type { ModelList } from '@shared/contract/connection'
import type { Gateway } from '../gateway/gateway'
import type { History } from '../history/history'
import type { Connection, Target } from './connection'

export type ModelCatalog = {
  /** The list that was fetched last, from the history: there with no network at all. */
  cached(): Promise<ModelList>
  /** Asks the gateway and keeps what it lists. */
  fetch(target: Target): Promise<Result<ModelList>>
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
      const { id, baseUrl } = connection.status()
      const list = await history.getModelList({ baseUrl: listName({ id, baseUrl }) })
      return list.ok ? list.value : nothing
    },
    fetch: async (target) => {
      const { listModels } = await gateway()
      const ids = await listModels(target)
      if (!ids.ok) return ids
      const list = { ids: ids.value, fetchedAt: now() }
      // A list that could not be kept is only missing offline; the answer itself is good.
      await history.saveModelList({ baseUrl: listName(target), ...list })
      return ok(list)
    },
  }
}

/** The demo listens on another port at every start. */
function listName({ id, baseUrl }: { id: string; baseUrl: string }): string {
  return id === 'demo' ? 'demo' : baseUrl
}
