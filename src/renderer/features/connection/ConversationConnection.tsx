import ChevronDown from 'lucide-react/icons/chevron-down'
import { useTranslation } from 'react-i18next'
import { selectConnectionOf, selectIsDemo } from '../../store/connectionSelectors'
import { useApp, useAppStore } from '../../store/useApp'
import { connectionName } from './useConnectionName'

/**
 * Which connection a conversation's next message goes through, and the choice of another. Nothing for the many who have
 * one connection, and in the demo, which answers everywhere. A native select: its keys and its list cost no code.
 */
export function ConversationConnection({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const all = useApp(({ connections }) => connections.all)
  const current = useApp((state) => selectConnectionOf(state, conversationId))
  const isDemo = useApp(selectIsDemo)
  if (isDemo || (all.length < 2 && current !== null)) return null
  return (
    <span className="relative inline-flex min-w-0 items-center">
      <select
        data-testid="connection-picker"
        data-connection-id={current?.id}
        aria-label={t('connections.of')}
        title={current?.baseUrl}
        value={current?.id ?? ''}
        onChange={({ target }) => void store.getState().setConnection(conversationId, target.value)}
        className="field-sizing-content h-8 max-w-40 min-w-0 appearance-none truncate rounded-lg bg-transparent pr-6 pl-2 text-sm text-muted hover:bg-hover hover:text-fg"
      >
        {current === null && (
          <option value="" disabled>
            {t('connections.removed')}
          </option>
        )}
        {all.map(({ id, name }) => (
          <option key={id} value={id} className="bg-raised text-fg">
            {connectionName(id, name, t)}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute right-1.5 size-3.5 text-muted" aria-hidden />
    </span>
  )
}
