import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import type { BackupPlace, RemoteBackup } from '@shared/contract/backupPlaces'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Switch } from '../../ui/Switch'
import { NewerNote } from './NewerNote'
import { placeName, timeText } from './placeTexts'
import { RemoteBackups } from './RemoteBackups'
import { RestoreRemote } from './RestoreRemote'
import { TransferProgress } from './TransferProgress'

/** A server that keeps backups: how things stand there, and everything that can be done with it. */
export function PlaceItem({ place }: { place: BackupPlace }) {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const [said, setSaid] = useState<'works' | 'done' | null>(null)
  const [listed, setListed] = useState(false)
  /** Counts up when what is on the server has changed. */
  const [version, setVersion] = useState(0)
  const [forgetting, setForgetting] = useState(false)
  const [restoring, setRestoring] = useState<RemoteBackup | null>(null)
  const isBusy = useApp(({ placeTransfer }) => placeTransfer !== null)
  const { id, last, newer } = place
  const name = placeName(place, t)
  const time = last && timeText(last.at, i18n.language)
  const run = async (
    then: 'works' | 'done' | null,
    action: () => Promise<AppError | null>,
  ): Promise<void> => {
    setSaid(null)
    if (await attempt.run(action)) setSaid(then)
  }
  const backUp = (): Promise<void> => {
    let sent = false
    return run(null, async () => {
      const result = await store.getState().backUpTo(id)
      if (!result.ok) return result.error
      sent = result.value !== null
      setVersion((before) => before + 1)
      return null
    }).then(() => setSaid(sent ? 'done' : null))
  }
  return (
    <li
      className="flex flex-col gap-2.5 rounded-lg border border-line px-3.5 py-3"
      data-testid="place"
      data-place-id={id}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          <h3 className="text-sm font-medium break-words">{name}</h3>
          <p className="text-xs text-muted">
            {t(place.encrypted ? 'backupPlaces.encrypted' : 'backupPlaces.plain')} ·{' '}
            {last === null || time === null
              ? t('backupPlaces.never')
              : t(last.error === null ? 'backupPlaces.last' : 'backupPlaces.failed', { time })}
          </p>
        </div>
        <label className="flex items-center gap-2 text-xs" title={t('backupPlaces.dailyHint')}>
          {t('backupPlaces.daily')}
          <Switch
            aria-label={t('backupPlaces.dailyName', { name })}
            checked={place.daily}
            data-testid="place-daily"
            onChange={(daily) => void run(null, () => store.getState().setPlaceDaily(id, daily))}
          />
        </label>
      </div>
      {place.daily && <p className="text-xs text-muted">{t('backupPlaces.dailyHint')}</p>}
      {place.secrets !== 'keychain' && (
        <p className="text-xs text-warning">
          {t(place.secrets === 'session' ? 'backupPlaces.session' : 'backupPlaces.gone')}
        </p>
      )}
      {newer && <NewerNote placeId={id} newer={newer} onLook={() => setRestoring(newer)} />}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          aria-disabled={isBusy || attempt.busy}
          data-testid="place-back-up"
          onClick={() => isBusy || void backUp()}
        >
          {t('backupPlaces.backUp')}
        </Button>
        <Button
          size="small"
          aria-expanded={listed}
          data-testid="place-show-backups"
          onClick={() => setListed(!listed)}
        >
          {t(listed ? 'backupPlaces.hide' : 'backupPlaces.show')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-disabled={attempt.busy}
          data-testid="place-check"
          onClick={() => void run('works', () => store.getState().checkPlace(id))}
        >
          {t('backupPlaces.check')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          disabled={isBusy}
          data-testid="place-forget"
          onClick={() => setForgetting(true)}
        >
          {t('backupPlaces.forget')}
        </Button>
      </div>
      <TransferProgress placeId={id} />
      <p role="status" className="text-xs text-success empty:hidden" data-testid="place-said">
        {said && t(`backupPlaces.${said}`)}
      </p>
      {attempt.error && <ErrorNote error={attempt.error} />}
      {listed && (
        <RemoteBackups
          key={version}
          placeId={id}
          label={t('backupPlaces.listTitle', { name })}
          onRestore={setRestoring}
        />
      )}
      <ConfirmDialog
        open={forgetting}
        onOpenChange={setForgetting}
        title={t('backupPlaces.forgetTitle', { name })}
        description={t('backupPlaces.forgetText')}
        confirmLabel={t('backupPlaces.forget')}
        danger
        onConfirm={() => void run(null, () => store.getState().removePlace(id))}
      />
      {restoring && <RestoreRemote placeId={id} backup={restoring} onClose={() => setRestoring(null)} />}
    </li>
  )
}
