import ArrowDown from 'lucide-react/icons/arrow-down'
import { useTranslation } from 'react-i18next'
import type { Message } from '@shared/model/message'
import { Button } from '../../ui/Button'
import { newSince } from './newSince'

type JumpToLatestProps = {
  messages: readonly Message[]
  /** The last message that there was when the reader left the end. */
  left: string | null
  onJump: () => void
}

/** The way back to the end, with how much came there since the reader left it, and whether more is on its way. */
export function JumpToLatest({ messages, left, onJump }: JumpToLatestProps) {
  const { t } = useTranslation()
  const last = messages.at(-1)
  const writing = last?.role === 'assistant' && last.status === 'streaming'
  const count = newSince(messages, left)
  return (
    <Button
      size="small"
      data-testid="jump-to-latest"
      data-count={count}
      className="rounded-full! shadow-pop"
      onClick={onJump}
    >
      {writing ? (
        <span className="breathe size-2 shrink-0 rounded-full bg-accent" aria-hidden />
      ) : (
        <ArrowDown className="size-3.5" aria-hidden />
      )}
      {count > 0 ? t('chat.jumpToNew', { count }) : t('chat.jumpToLatest')}
      {writing && <span className="sr-only">{t('chat.beingWritten')}</span>}
    </Button>
  )
}
