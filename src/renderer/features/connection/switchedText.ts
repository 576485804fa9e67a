import type { TFunction } from 'i18next'
import { selectConnectionOf, selectModels } from '../../store/connectionSelectors'
import type { AppState } from '../../store/types'
import { connectionName } from './useConnectionName'

/** Says where a conversation's next message goes, and warns when that connection is known not to offer its model. */
export function switchedText(
  conversationId: string,
  t: TFunction,
  state: Pick<AppState, 'connections' | 'conversations' | 'modelLists'>,
): string {
  const connection = selectConnectionOf(state, conversationId)
  const name = connection ? connectionName(connection.id, connection.name, t) : t('connections.removed')
  const model = state.conversations[conversationId]?.model ?? null
  const { ids, fetchedAt } = selectModels(state, conversationId)
  const unlisted = model !== null && fetchedAt !== null && !ids.includes(model)
  return unlisted ? t('connections.switchedUnlisted', { name, model }) : t('connections.switched', { name })
}
