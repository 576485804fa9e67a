import ChevronRight from 'lucide-react/icons/chevron-right'
import { useTranslation } from 'react-i18next'

/** What the model thought before it answered, folded away: it is not the answer and is never sent back as one. */
export function Reasoning({ text, live }: { text: string; live: boolean }) {
  const { t } = useTranslation()
  return (
    <details data-testid="message-reasoning" className="group/reasoning mb-2">
      <summary className="flex w-fit list-none items-center gap-1 rounded-md py-0.5 pr-1.5 text-sm text-muted hover:text-fg">
        <ChevronRight className="size-4 group-open/reasoning:rotate-90" aria-hidden />
        {live ? t('chat.reasoningLive') : t('chat.reasoning')}
      </summary>
      <div className="select-content mt-1 border-l-2 border-line pl-4 text-sm whitespace-pre-wrap text-muted">
        {text}
      </div>
    </details>
  )
}
