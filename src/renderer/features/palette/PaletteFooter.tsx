import { useTranslation } from 'react-i18next'
import { shortcutText } from '@shared/model/shortcutText'
import { Kbd } from '../../ui/Kbd'
import { isMac } from '../../ui/platform'
import { modes, type PaletteMode } from './paletteQuery'

/** What the first character can narrow the search to; for a model, what Enter does in its two forms. */
export function PaletteFooter({ mode, modelChosen }: { mode: PaletteMode; modelChosen: boolean }) {
  const { t } = useTranslation()
  return (
    <footer className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-1.5 text-xs text-muted">
      {modelChosen
        ? t('palette.modelHint', {
            enter: shortcutText('Enter', isMac),
            other: shortcutText('Shift+Enter', isMac),
          })
        : Object.entries(modes).map(([sign, kind]) => (
            <span key={sign} className={mode === kind ? 'text-fg' : undefined}>
              <Kbd keys={sign} /> {t(`palette.modes.${kind}`)}
            </span>
          ))}
    </footer>
  )
}
