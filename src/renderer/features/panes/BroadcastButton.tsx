import Radio from 'lucide-react/icons/radio'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { useShortcut } from '../shortcuts/useShortcut'

/** Whether a message goes to the pane it was written in, or to all of them. */
export function BroadcastButton() {
  const { t } = useTranslation()
  const on = useApp((state) => state.broadcast)
  const setBroadcast = useApp((state) => state.setBroadcast)
  return (
    <IconButton
      label={on ? t('tabs.broadcastOn') : t('tabs.broadcast')}
      keys={useShortcut('toggle-broadcast')}
      data-testid="broadcast"
      aria-label={t('tabs.broadcast')}
      aria-pressed={on}
      className={classes(on && 'bg-selected text-accent')}
      onClick={() => setBroadcast(!on)}
    >
      <Radio className="size-4" aria-hidden />
    </IconButton>
  )
}
