import Settings from 'lucide-react/icons/settings'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import type { ConnectionStatus } from '@shared/model/connection'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'

/** The way to the settings; says which key is in force, because a forgotten one costs people days. */
export function SettingsLine() {
  const { t } = useTranslation()
  const connection = useApp((state) => state.connection)
  const showScreen = useApp((state) => state.showScreen)
  const { text, calm } = keyLine(connection, t)
  return (
    <button
      type="button"
      data-testid="settings-open"
      onClick={() => showScreen('settings')}
      className="m-2 flex shrink-0 items-center gap-2.5 rounded-lg px-2 py-1.5 text-left hover:bg-hover"
    >
      <Settings className="size-4 shrink-0 text-muted" aria-hidden />
      <span className="flex min-w-0 flex-col">
        <span className="text-sm">{t('shell.settings')}</span>
        <span className={classes('truncate text-xs', calm ? 'text-muted' : 'text-warning')}>{text}</span>
      </span>
    </button>
  )
}

function keyLine({ key }: ConnectionStatus, t: TFunction): { text: string; calm: boolean } {
  switch (key.state) {
    case 'reading':
      return { text: t('shell.keyReading'), calm: true }
    case 'none':
      return { text: t('shell.keyNone'), calm: false }
    case 'locked':
      return { text: t('shell.keyLocked'), calm: false }
    case 'present':
      if (key.origin === 'demo') return { text: t('shell.keyDemo'), calm: false }
      if (key.origin === 'environment')
        return { text: t('shell.keyEnvironment', { masked: key.masked }), calm: true }
      return { text: t('shell.keyPresent', { masked: key.masked }), calm: true }
    default:
      return assertNever(key)
  }
}
