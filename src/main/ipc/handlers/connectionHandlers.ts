import { ok, type Result } from '@shared/appError'
import type { Connected, ModelList } from '@shared/contract/connection'
import type { ConnectionId, Connections } from '@shared/model/connection'
import type { ConnectionRegistry } from '../../connection/connections'
import type { ModelCatalog } from '../../connection/modelCatalog'
import type { Target } from '../../connection/target'
import type { Handlers } from '../router'

type ConnectionCall = Extract<keyof Handlers, `connection.${string}` | `models.${string}`>

export function connectionHandlers(
  connections: ConnectionRegistry,
  models: ModelCatalog,
  publishModels: (list: ModelList) => void,
): Pick<Handlers, ConnectionCall> {
  /** All connections after a change of one (null: of the active one), once its model list is the one the window has. */
  const after = async (changed: Result<null>, id: ConnectionId | null): Promise<Result<Connections>> => {
    if (!changed.ok) return changed
    publishModels(await models.cached(id))
    return ok(connections.statuses())
  }
  /** Keeps what a gateway answered to, and nothing that it refused. */
  const connect = async (
    target: Result<Target>,
    keep: (target: Target) => Promise<Result<null>>,
  ): Promise<Result<Connected>> => {
    if (!target.ok) return target
    const list = await models.check(target.value)
    if (!list.ok) return list
    const kept = await keep(target.value)
    if (!kept.ok) return kept
    await models.keep(list.value)
    return ok({ connections: connections.statuses(), models: list.value })
  }
  return {
    'connection.saveKey': ({ connectionId, key, baseUrl }) =>
      connect(connections.candidate(connectionId, key, baseUrl), connections.keep),
    'connection.add': ({ name, key, baseUrl }) =>
      connect(connections.newCandidate(key, baseUrl), async (target) => {
        await connections.add(name, target)
        return ok(null)
      }),
    'connection.removeKey': async ({ connectionId }) =>
      after(await connections.removeKey(connectionId), connectionId),
    'connection.readKey': async ({ connectionId }) => {
      const read = await connections.readKey(connectionId)
      return read.ok ? ok(connections.statuses()) : read
    },
    'connection.setBaseUrl': async ({ connectionId, baseUrl }) =>
      after(await connections.setBaseUrl(connectionId, baseUrl), connectionId),
    'connection.rename': async ({ connectionId, name }) => {
      const renamed = connections.rename(connectionId, name)
      return renamed.ok ? ok(connections.statuses()) : renamed
    },
    'connection.remove': async ({ connectionId }) => after(await connections.remove(connectionId), null),
    'connection.activate': async ({ connectionId }) =>
      after(await connections.activate(connectionId), connectionId),
    'connection.startDemo': async () => {
      await connections.startDemo()
      const list = await models.refresh(null)
      return list.ok ? ok({ connections: connections.statuses(), models: list.value }) : list
    },
    'connection.leaveDemo': async () => {
      await connections.leaveDemo()
      return after(ok(null), null)
    },
    'models.list': async ({ connectionId }) => ok(await models.cached(connectionId)),
    'models.refresh': async ({ connectionId }) => {
      const list = await models.refresh(connectionId)
      if (list.ok) publishModels(list.value)
      return list
    },
  }
}
