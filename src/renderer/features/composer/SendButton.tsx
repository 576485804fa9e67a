import ArrowUp from 'lucide-react/icons/arrow-up'
import Square from 'lucide-react/icons/square'
import { useTranslation } from 'react-i18next'
import { Tooltip } from '../../ui/Tooltip'

type SendButtonProps = { answering: boolean; disabled: boolean; onSend: () => void; onStop: () => void }

const round =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-xl disabled:pointer-events-none disabled:bg-selected disabled:text-muted'

/** Sends, or stops the answer that is streaming: never both at once, so they share one place. */
export function SendButton({ answering, disabled, onSend, onStop }: SendButtonProps) {
  const { t } = useTranslation()
  if (answering) {
    return (
      <Tooltip label={t('composer.stopNote')} keys="Esc">
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
  return (
    <Tooltip label={t('composer.send')} keys="Enter">
      <button
        type="button"
        data-testid="send"
        aria-label={t('composer.send')}
        disabled={disabled}
        className={`${round} bg-accent text-accent-fg hover:opacity-90`}
        onClick={onSend}
      >
        <ArrowUp className="size-4.5" aria-hidden />
      </button>
    </Tooltip>
  )
}
