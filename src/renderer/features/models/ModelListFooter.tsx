import RefreshCw from 'lucide-react/icons/refresh-cw'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import type { ConnectionId } from '@shared/model/connection'
import { useErrorText } from '../../errors/errorText'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { Switch } from '../../ui/Switch'
import { Spinner } from '../../ui/Spinner'

type ModelListFooterProps = {
  connectionId: ConnectionId | null
  /** How many models the person hid. */
  hidden: number
  withHidden: boolean
  onShowHidden: (show: boolean) => void
}

/** How old the list is, and a new one. When that fails the list stays: it is good enough to choose from. */
export function ModelListFooter({ connectionId, hidden, withHidden, onShowHidden }: ModelListFooterProps) {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const errorText = useErrorText()
  const list = useApp(({ modelLists }) => (connectionId === null ? undefined : modelLists[connectionId]))
  const fetchedAt = list?.fetchedAt ?? null
  const refreshing = useApp(
    ({ refreshingModels }) => connectionId !== null && refreshingModels.includes(connectionId),
  )
  const [error, setError] = useState<AppError | null>(null)
  const refresh = async (): Promise<void> => {
    if (connectionId === null) return
    setError(null)
    setError(await store.getState().refreshModels(connectionId))
  }
  return (
    <footer className="shrink-0 border-t border-line py-1 pr-1.5 pl-3.5">
      {hidden > 0 && (
        <label className="flex items-center justify-between gap-2 py-1 pr-2 text-xs text-muted">
          {t('models.showHidden', { count: hidden })}
          <Switch checked={withHidden} onChange={onShowHidden} data-testid="model-show-hidden" />
        </label>
      )}
      <div className="flex items-center justify-between gap-2 text-xs text-muted">
        <span role="status">
          {refreshing
            ? t('models.refreshing')
            : fetchedAt === null
              ? t('models.neverFetched')
              : `${t('models.count', { count: list?.ids.length ?? 0 })} · ${t('models.fetchedAt', { time: moment(fetchedAt, i18n.language) })}`}
        </span>
        <IconButton
          label={t('models.refresh')}
          size="small"
          disabled={refreshing || connectionId === null}
          onClick={() => void refresh()}
        >
          {refreshing ? <Spinner className="size-3.5" /> : <RefreshCw className="size-3.5" aria-hidden />}
        </IconButton>
      </div>
      {error && (
        <p role="alert" className="py-1.5 pr-2 text-xs text-danger">
          {errorText(error)}
        </p>
      )}
    </footer>
  )
}

function moment(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
