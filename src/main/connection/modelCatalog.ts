import { ok, type Result } from '@shared/appError'
import type { ModelList } from '@shared/contract/connection'
import type { ConnectionId } from '@shared/model/connection'
import type { Gateway } from '../gateway/gateway'
import type { History } from '../history/history'
import type { ConnectionRegistry } from './connections'
import type { Target } from './target'

/** What each connection's gateway offers. While the demo is on, the demo's list stands for all of them. */
export type ModelCatalog = {
  /** The list that was fetched last, from the history: there with no network at all. null: the active connection's. */
  cached(id: ConnectionId | null): Promise<ModelList>
  /** Asks the gateway, to see whether it answers to this address and key. Keeps nothing. */
  check(target: Target): Promise<Result<ModelList>>
  /** Keeps a list under its connection, as that is now. */
  keep(list: ModelList): Promise<void>
  /** Asks the gateway of a connection and keeps its list. */
  refresh(id: ConnectionId | null): Promise<Result<ModelList>>
}

export function createModelCatalog(
  history: History,
  connections: ConnectionRegistry,
  gateway: () => Promise<Gateway>,
  now: () => number = Date.now,
): ModelCatalog {
  const stored = async (connectionId: ConnectionId): Promise<ModelList> => {
    const label = connections.label(connectionId)
    const list = label === null ? null : await history.getModelList({ baseUrl: label })
    const { ids, fetchedAt } = list?.ok ? list.value : { ids: [], fetchedAt: null }
    return { connectionId, ids, fetchedAt }
  }
  const check = async (target: Target): Promise<Result<ModelList>> => {
    const { listModels } = await gateway()
    const ids = await listModels(target)
    return ids.ok ? ok({ connectionId: target.id, ids: ids.value, fetchedAt: now() }) : ids
  }
  const keepUnder = async (label: string | null, { ids, fetchedAt }: ModelList): Promise<void> => {
    // A list that could not be kept is only missing offline.
    if (label !== null && fetchedAt !== null) await history.saveModelList({ baseUrl: label, ids, fetchedAt })
  }
  return {
    cached: (id) => stored(connections.idInForce(id)),
    check,
    keep: (list) => keepUnder(connections.label(list.connectionId), list),
    refresh: async (asked) => {
      const id = connections.idInForce(asked)
      const label = connections.label(id)
      const target = await connections.target(id)
      if (!target.ok) return target
      const list = await check(target.value)
      if (!list.ok) return list
      await keepUnder(label, list.value)
      // The connection may have been changed while the gateway thought about it: its list is then not the one to show.
      const unchanged = connections.idInForce(asked) === id && connections.label(id) === label
      return unchanged ? list : ok(await stored(connections.idInForce(asked)))
    },
  }
}
