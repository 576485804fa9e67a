import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ConnectionId } from '@shared/model/connection'
import { selectConnectionName } from '../../store/connectionSelectors'
import { useApp } from '../../store/useApp'

/**
 * What a connection is called.
 * @param given what the person called it; empty for those that have a name of the language, null for a removed one
 */
export function connectionName(id: ConnectionId, given: string | null, t: TFunction): string {
  if (given === null) return t('connections.removed')
  if (given !== '') return given
  return id === 'demo' ? t('common.demo') : t('connections.usual')
}

/** The name of any connection that there is or was. */
export function useConnectionName(id: ConnectionId): string {
  const { t } = useTranslation()
  const given = useApp((state) => selectConnectionName(state, id))
  return connectionName(id, given, t)
}

/** The name of the connection that something came through, where that is worth saying: null for the active one. */
export function useOtherConnectionName(id: ConnectionId): string | null {
  const name = useConnectionName(id)
  const isActive = useApp(({ connections }) => connections.active.id === id)
  return isActive ? null : name
}
