import { ok, type Result } from '@shared/appError'
import type { ModelList } from '@shared/contract/connection'
import type { Connection } from '../../connection/connection'
import type { ModelCatalog } from '../../connection/modelCatalog'
import type { Handlers } from '../router'

type ConnectionCall = Extract<keyof Handlers, `connection.${string}` | `models.${string}`>

export function connectionHandlers(
  connection: Connection,
  models: ModelCatalog,
  publishModels: (list: ModelList) => void,
): Pick<Handlers, ConnectionCall> {
  /** The status after a change, once its model list is the one the window has. */
  const statusOf = async (changed: Result<null>): ReturnType<Handlers['connection.removeKey']> => {
    if (!changed.ok) return changed
    publishModels(await models.cached())
    return ok(connection.status())
  }
  return {
    'connection.saveKey': async ({ key, baseUrl }) => {
      const target = connection.candidate(key, baseUrl)
      if (!target.ok) return target
      const list = await models.check(target.value)
      if (!list.ok) return list
      await connection.keep(target.value)
      await models.keep(list.value)
      return ok({ connection: connection.status(), models: list.value })
    },
    'connection.removeKey': async () => statusOf(await connection.removeKey()),
    'connection.readKey': async () => {
      await connection.readKey()
      return ok(connection.status())
    },
    'connection.setBaseUrl': async ({ baseUrl }) => statusOf(await connection.setBaseUrl(baseUrl)),
    'connection.startDemo': async () => {
      await connection.startDemo()
      const list = await models.refresh()
      return list.ok ? ok({ connection: connection.status(), models: list.value }) : list
    },
    'connection.leaveDemo': async () => {
      await connection.leaveDemo()
      return statusOf(ok(null))
    },
    'models.refresh': async () => {
      const list = await models.refresh()
      if (list.ok) publishModels(list.value)
      return list
    },
  }
}
