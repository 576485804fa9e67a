import ChartColumn from 'lucide-react/icons/chart-column'
import Settings from 'lucide-react/icons/settings'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import type { ConnectionStatus } from '@shared/model/connection'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { useConnectionName } from '../connection/useConnectionName'
import { useShortcut } from '../shortcuts/useShortcut'

/** The ways to the settings and the usage; says which key is in force, because a forgotten one costs people days. */
export function SettingsLine() {
  const { t } = useTranslation()
  const connection = useApp(({ connections }) => connections.active)
  const several = useApp(({ connections }) => connections.all.length > 1)
  const name = useConnectionName(connection.id)
  const showScreen = useApp((state) => state.showScreen)
  const usageKeys = useShortcut('open-usage')
  const { text: key, calm } = keyLine(connection, t)
  const text = several && connection.id !== 'demo' ? `${name} · ${key}` : key
  return (
    <div className="m-2 flex shrink-0 items-center gap-1">
      <button
        type="button"
        data-testid="settings-open"
        onClick={() => showScreen('settings')}
        className="flex min-w-0 grow items-center gap-2.5 rounded-lg px-2 py-1.5 text-left hover:bg-hover"
      >
        <Settings className="size-4 shrink-0 text-muted" aria-hidden />
        <span className="flex min-w-0 flex-col">
          <span className="text-sm">{t('shell.settings')}</span>
          <span className={classes('truncate text-xs', calm ? 'text-muted' : 'text-warning')}>{text}</span>
        </span>
      </button>
      <IconButton
        label={t('shell.usage')}
        keys={usageKeys}
        data-testid="usage-open"
        onClick={() => showScreen('usage')}
      >
        <ChartColumn className="size-4" aria-hidden />
      </IconButton>
    </div>
  )
}

/** What is behind the dots: beside a longer name the whole would be cut off before what tells one key from another. */
function ending(masked: string): string {
  return masked.slice(Math.max(0, masked.indexOf('…')))
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
        return { text: t('shell.keyEnvironment', { masked: ending(key.masked) }), calm: true }
      return { text: t('shell.keyPresent', { masked: key.masked }), calm: true }
    default:
      return assertNever(key)
  }
}
