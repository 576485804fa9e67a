import { useTranslation } from 'react-i18next'
import { VList } from 'virtua'
import type { PreviewedConversation } from '@shared/contract/importing'
import { countText } from './countText'

type PreviewListProps = {
  conversations: readonly PreviewedConversation[]
  chosen: ReadonlySet<string>
  onToggle: (key: string, on: boolean) => void
}

/** Pixels; a list of a few rows is no taller than they are. */
const rowHeight = 49
const listPadding = 10

/** Rows that are in view are drawn, however many there are. */
export function PreviewList({ conversations, chosen, onToggle }: PreviewListProps) {
  const { t, i18n } = useTranslation()
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  if (conversations.length === 0) {
    return <p className="px-2 py-6 text-center text-sm text-muted">{t('importing.preview.none')}</p>
  }
  return (
    <div
      className="max-h-[min(40dvh,24rem)] rounded-lg border border-line"
      style={{ height: conversations.length * rowHeight + listPadding }}
      role="group"
      aria-label={t('importing.preview.list')}
    >
      <VList className="p-1">
        {conversations.map(({ key, title, updatedAt, messages, attachments, state }) => (
          <label key={key} className="flex items-center gap-3 rounded-md px-2 py-1.5 text-sm hover:bg-hover">
            <input
              type="checkbox"
              checked={chosen.has(key)}
              onChange={({ target }) => onToggle(key, target.checked)}
              className="size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 flex-1" data-testid="import-conversation" data-state={state}>
              <span className="block truncate">{title}</span>
              <span className="block truncate text-xs text-muted">
                {[
                  updatedAt === null ? null : day.format(updatedAt),
                  countText('messages', messages, t, i18n.language),
                  attachments === 0 ? null : countText('files', attachments, t, i18n.language),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
            {state !== 'new' && (
              <span className="shrink-0 text-xs text-muted">{t(`importing.states.${state}`)}</span>
            )}
          </label>
        ))}
      </VList>
    </div>
  )
}
