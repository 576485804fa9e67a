import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '@shared/appError'
import type { RemoteBackup } from '@shared/contract/backupPlaces'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { fileSize } from '../attachments/fileSize'
import { machineName, timeText } from './placeTexts'

type RemoteBackupsProps = { placeId: string; label: string; onRestore: (backup: RemoteBackup) => void }

/** What a server keeps, the newest first. Asked for each time it is shown: other machines put backups there too. */
export function RemoteBackups({ placeId, label, onRestore }: RemoteBackupsProps) {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const [listed, setListed] = useState<Result<RemoteBackup[]> | null>(null)
  const [asked, setAsked] = useState(0)
  const [removing, setRemoving] = useState<RemoteBackup | null>(null)
  const attempt = useAttempt()
  const isBusy = useApp(({ placeTransfer }) => placeTransfer !== null)
  useEffect(() => {
    let isGone = false
    void store
      .getState()
      .listPlace(placeId)
      .then((result) => isGone || setListed(result))
    return () => {
      isGone = true
    }
  }, [store, placeId, asked])
  const again = (): void => setAsked((before) => before + 1)
  if (listed === null)
    return (
      <p role="status" className="text-sm text-muted">
        {t('backupPlaces.loading')}
      </p>
    )
  if (!listed.ok) return <ErrorNote error={listed.error} onRetry={again} />
  if (listed.value.length === 0) return <p className="text-sm text-muted">{t('backupPlaces.none')}</p>
  const facts = (backup: RemoteBackup) => ({
    time: timeText(backup.at, i18n.language),
    machine: machineName(backup, t),
  })
  return (
    <>
      <ul
        aria-label={label}
        className="-mx-1 flex max-h-80 flex-col divide-y divide-line overflow-y-auto px-1"
      >
        {listed.value.map((backup) => (
          <li
            key={backup.name}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
            data-testid="remote-backup"
            data-name={backup.name}
          >
            <div className="min-w-48 flex-1 text-sm">
              <p>{facts(backup).time}</p>
              <p className="text-xs break-words text-muted">
                {facts(backup).machine} · {fileSize(backup.bytes, i18n.language)} ·{' '}
                {t(backup.encrypted ? 'backupPlaces.encrypted' : 'backupPlaces.plain')}
              </p>
              {backup.damaged && <p className="text-xs text-warning">{t('backupPlaces.incomplete')}</p>}
            </div>
            <div className="flex gap-2">
              <Button
                size="small"
                variant="quiet"
                disabled={attempt.busy}
                data-testid="remote-remove"
                aria-label={`${t('backupPlaces.removeBackup')}: ${facts(backup).time}, ${facts(backup).machine}`}
                onClick={() => setRemoving(backup)}
              >
                {t('backupPlaces.removeBackup')}
              </Button>
              <Button
                size="small"
                disabled={backup.damaged || isBusy}
                data-testid="remote-restore"
                aria-label={`${t('backupPlaces.restore')} ${facts(backup).time}, ${facts(backup).machine}`}
                onClick={() => onRestore(backup)}
              >
                {t('backupPlaces.restore')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {attempt.error && <ErrorNote error={attempt.error} />}
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => open || setRemoving(null)}
        title={t('backupPlaces.removeTitle')}
        description={removing && t('backupPlaces.removeText', facts(removing))}
        confirmLabel={t('backupPlaces.removeBackup')}
        danger
        onConfirm={() =>
          removing &&
          void attempt.run(() => store.getState().removeRemote(placeId, removing.name)).then(again)
        }
      />
    </>
  )
}
