import Columns3 from 'lucide-react/icons/columns-3'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { signals } from '../shell/signals'
import { useShortcut } from '../shortcuts/useShortcut'
import { toggleComparing } from './toggleComparing'

/** Begins and ends asking several models at once in the shown conversation. */
export function CompareButton({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const keys = useShortcut('compare-models')
  const on = useApp((state) => state.comparing[conversationId] !== undefined)
  return (
    <IconButton
      label={on ? t('compare.buttonOn') : t('compare.button')}
      keys={keys}
      data-testid="compare-open"
      aria-pressed={on}
      className={classes(on && 'bg-selected text-fg')}
      onClick={() => toggleComparing(store, signals, conversationId)}
    >
      <Columns3 className="size-4" aria-hidden />
    </IconButton>
  )
}
