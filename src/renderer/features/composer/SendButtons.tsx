import ArrowUp from 'lucide-react/icons/arrow-up'
import Square from 'lucide-react/icons/square'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Tooltip } from '../../ui/Tooltip'
import { selectStopIsFree } from '../chat/selectors'
import { useSendKeys } from './useSendKeys'

type SendButtonsProps = {
  conversationId: string
  answering: boolean
  /** Whether there is anything to send. */
  filled: boolean
  onSend: () => void
  onStop: () => void
}

const round =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-xl disabled:pointer-events-none disabled:bg-selected disabled:text-muted'

/** Stops what is being answered, and sends; while an answer streams, sending means waiting for its end. */
export function SendButtons({ conversationId, answering, filled, onSend, onStop }: SendButtonsProps) {
  return (
    <>
      {answering && <StopButton conversationId={conversationId} onStop={onStop} />}
      {(!answering || filled) && <SendButton queues={answering} disabled={!filled} onSend={onSend} />}
    </>
  )
}

function StopButton({ conversationId, onStop }: { conversationId: string; onStop: () => void }) {
  const { t } = useTranslation()
  const isFree = useApp((state) => selectStopIsFree(state, conversationId))
  return (
    <Tooltip label={t(isFree ? 'composer.stop' : 'composer.stopNote')} keys="Esc">
      <button
        type="button"
        data-testid="stop"
        aria-label={t('composer.stop')}
        className={`${round} bg-fg text-bg hover:opacity-85`}
        onClick={onStop}
      >
        <Square className="size-3.5 fill-current" aria-hidden />
      </button>
    </Tooltip>
  )
}

function SendButton(props: { queues: boolean; disabled: boolean; onSend: () => void }) {
  const { t } = useTranslation()
  const keys = useSendKeys()
  const label = props.queues ? t('composer.queue') : t('composer.send')
  return (
    <Tooltip label={label} keys={keys.send}>
      <button
        type="button"
        data-testid="send"
        aria-label={label}
        disabled={props.disabled}
        className={`${round} bg-accent text-accent-fg hover:opacity-90`}
        onClick={props.onSend}
      >
        <ArrowUp className="size-4.5" aria-hidden />
      </button>
    </Tooltip>
  )
}
