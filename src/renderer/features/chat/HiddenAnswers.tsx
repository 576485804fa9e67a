import Square from 'lucide-react/icons/square'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { selectHiddenAnswers } from './selectors'

/** Says that answers are being written on branches that are not shown, and ends or shows them; nothing otherwise. */
export function HiddenAnswers({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const hidden = useApp((state) => selectHiddenAnswers(state, conversationId))
  if (hidden === '') return null
  const ids = hidden.split(' ')
  const { stop, showVariant } = store.getState()
  return (
    <div
      data-testid="hidden-answers"
      className="flex max-w-full items-center gap-2 rounded-full border border-line bg-raised py-1 pr-1 pl-3.5 text-xs shadow-pop"
    >
      <span className="breathe size-2 shrink-0 rounded-full bg-accent" aria-hidden />
      <p className="min-w-0 text-muted">{t('chat.hiddenAnswers', { count: ids.length })}</p>
      <Button
        size="small"
        variant="quiet"
        className="rounded-full!"
        onClick={() => void showVariant(conversationId, ids[0] ?? '')}
      >
        {t('chat.showHidden')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        className="rounded-full!"
        data-testid="hidden-stop"
        onClick={() => ids.forEach((id) => void stop(id))}
      >
        <Square className="size-3 fill-current" aria-hidden />
        {t('messages.stop')}
      </Button>
    </div>
  )
}
