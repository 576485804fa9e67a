import { useTranslation } from 'react-i18next'
import type { UsageTotal } from '@shared/contract/usage'
import { useAppStore } from '../../store/useApp'
import { ProviderMark } from '../../ui/ProviderMark'
import type { Grouping } from './useTotals'

/** The name of a group; a conversation that is still there is opened by it. */
export function GroupName({ by, row, name }: { by: Grouping; row: UsageTotal; name: string }) {
  const { t } = useTranslation()
  const { openConversation } = useAppStore().getState()
  if (by === 'conversation' && row.name !== '') {
    return (
      <button
        type="button"
        data-testid="usage-open-conversation"
        aria-label={t('usage.openConversation', { title: name })}
        title={name}
        onClick={() => void openConversation(row.key)}
        className="block max-w-full truncate rounded text-left underline decoration-line-strong underline-offset-2 hover:text-accent"
      >
        {name}
      </button>
    )
  }
  return (
    <span className="flex min-w-0 items-center gap-2">
      {by === 'model' && <ProviderMark modelId={row.key} />}
      <span className="select-content truncate" title={name}>
        {name}
      </span>
    </span>
  )
}
