import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { UsageTotal } from '@shared/contract/usage'
import type { ConnectionId } from '@shared/model/connection'
import { selectConnectionName } from '../../store/connectionSelectors'
import { useApp } from '../../store/useApp'
import { connectionName } from '../connection/useConnectionName'
import { dayText } from './dayText'
import type { Grouping } from './useTotals'

/** What a group is called on the page: days and connections in the person's words, anything else as it is. */
export function useGroupNames(by: Grouping): (row: UsageTotal) => string {
  const { t, i18n } = useTranslation()
  const connections = useApp((state) => state.connections)
  return useCallback(
    ({ key, name }: UsageTotal): string => {
      switch (by) {
        case 'day':
          return dayText(key, i18n.language)
        case 'model':
          return key
        case 'conversation':
          if (key === '') return t('usage.noConversation')
          return name || t('usage.deletedConversation')
        case 'connection': {
          // The ledger keeps the IDs of connections verbatim, also of those that are gone.
          const id = key as ConnectionId
          return connectionName(id, selectConnectionName({ connections }, id), t)
        }
      }
    },
    [by, connections, t, i18n.language],
  )
}
