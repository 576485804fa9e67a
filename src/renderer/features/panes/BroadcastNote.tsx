import Radio from 'lucide-react/icons/radio'
import { useTranslation } from 'react-i18next'
import { selectBroadcasting } from '../../store/broadcastSlice'
import { useApp } from '../../store/useApp'

/** Stands above each composer from which a message goes to all panes: every one of them is a call that is paid for. */
export function BroadcastNote() {
  const { t } = useTranslation()
  const count = useApp((state) => (selectBroadcasting(state) ? state.panes.length : 0))
  if (count === 0) return null
  return (
    <p
      data-testid="broadcast-note"
      className="mx-auto flex w-full max-w-reading items-center gap-1.5 px-6 pb-1 text-xs text-accent"
    >
      <Radio className="size-3.5 shrink-0" aria-hidden />
      {t('tabs.goesToAll', { count })}
    </p>
  )
}
