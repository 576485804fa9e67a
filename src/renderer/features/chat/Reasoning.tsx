import ChevronRight from 'lucide-react/icons/chevron-right'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/useNow'
import { durationText } from './duration'

/** How long a model thought: since when it does (null where that was not seen), or for how many milliseconds it did. */
export type Thinking = { over: false; since: number | null } | { over: true; ms: number | null }

/** What the model thought before it answered, folded away: it is not the answer and is never sent back as one. */
export function Reasoning({ text, thinking }: { text: string; thinking: Thinking }) {
  return (
    <details data-testid="message-reasoning" className="group/reasoning mb-2 open:mb-3.5">
      <summary className="flex w-fit list-none items-center gap-1 rounded-md py-0.5 pr-1.5 text-sm text-muted hover:text-fg">
        <ChevronRight className="size-4 group-open/reasoning:rotate-90" aria-hidden />
        {thinking.over ? <Thought ms={thinking.ms} /> : <StillThinking since={thinking.since} />}
      </summary>
      <div className="select-content mt-1 border-l-2 border-line pl-4 text-sm whitespace-pre-wrap text-muted">
        {text}
      </div>
    </details>
  )
}

function Thought({ ms }: { ms: number | null }) {
  const { t } = useTranslation()
  if (ms === null) return t('chat.reasoning')
  return t('messages.thoughtFor', { duration: durationText(ms, t) })
}

/** Apart, because it is drawn each second. */
function StillThinking({ since }: { since: number | null }) {
  const { t } = useTranslation()
  const now = useNow(since === null ? 0 : Infinity)
  if (since === null || now - since < 1000) return t('messages.thinking')
  return t('messages.thinkingFor', { duration: durationText(now - since, t) })
}
