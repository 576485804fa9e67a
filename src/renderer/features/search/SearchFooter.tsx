import { useTranslation } from 'react-i18next'
import { shortcutText } from '@shared/model/shortcutText'
import { Kbd } from '../../ui/Kbd'
import { isMac } from '../../ui/platform'

const keys = { open: 'Enter', background: 'CmdOrCtrl+Enter', close: 'Escape' } as const

/** What the keys do; for a moment, what one of them did. */
export function SearchFooter({ note }: { note: string }) {
  const { t } = useTranslation()
  return (
    <footer className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-5 py-1.5 text-xs text-muted">
      {(['open', 'background', 'close'] as const).map((key) => (
        <span key={key}>
          <Kbd keys={shortcutText(keys[key], isMac)} /> {t(`search.keys.${key}`)}
        </span>
      ))}
      <span role="status" className="ml-auto min-w-0 truncate text-fg">
        {note}
      </span>
    </footer>
  )
}
