import { ok, type Result } from '@shared/appError'
import type { ModelList } from '@shared/contract/connection'
import type { Gateway } from '../gateway/gateway'
import type { History } from '../history/history'
import type { Connection, Target } from './connection'

export type ModelCatalog = {
  /** The list that was fetched last, from the history: there with no network at all. */
  cached(): Promise<ModelList>
  /** Asks the gateway, to see whether it answers to this address and key. Keeps nothing. */
  check(target: Target): Promise<Result<ModelList>>
  /** Keeps a list under the connection that is in force now. */
  keep(list: ModelList): Promise<void>
  /** Asks the gateway in force and keeps its list. */
  refresh(): Promise<Result<ModelList>>
}

const nothing: ModelList = { ids: [], fetchedAt: null }

export function createModelCatalog(
  history: History,
  connection: Connection,
  gateway: () => Promise<Gateway>,
  now: () => number = Date.now,
): ModelCatalog {
  const cached = async (): Promise<ModelList> => {
    const list = await history.getModelList({ baseUrl: connection.label() })
    return list.ok ? list.value : nothing
  }
  const check = async (target: Target): Promise<Result<ModelList>> => {
    const { listModels } = await gateway()
    const ids = await listModels(target)
    return ids.ok ? ok({ ids: ids.value, fetchedAt: now() }) : ids
  }
  const keepUnder = async (label: string, { ids, fetchedAt }: ModelList): Promise<void> => {
    // A list that could not be kept is only missing offline.
    if (fetchedAt !== null) await history.saveModelList({ baseUrl: label, ids, fetchedAt })
  }
  return {
    cached,
    check,
    keep: (list) => keepUnder(connection.label(), list),
    refresh: async () => {
      const label = connection.label()
      const target = await connection.target()
      if (!target.ok) return target
      const list = await check(target.value)
      if (!list.ok) return list
      await keepUnder(label, list.value)
      // The connection may have been changed while the gateway thought about it: its list is then not the one to show.
      return label === connection.label() ? list : ok(await cached())
    },
  }
}
