import Search from 'lucide-react/icons/search'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton'
import { signals } from '../shell/signals'
import { useShortcut } from '../shortcuts/useShortcut'

/** The way to the palette for the pointer, and to its shortcut for those who do not know it yet. */
export function PaletteButton() {
  const { t } = useTranslation()
  const keys = useShortcut('open-palette')
  return (
    <IconButton
      label={t('palette.title')}
      keys={keys}
      data-testid="palette-open"
      onClick={() => signals.emit('open-palette')}
    >
      <Search className="size-4" aria-hidden />
    </IconButton>
  )
}
