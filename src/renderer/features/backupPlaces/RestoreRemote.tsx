import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RemoteBackup } from '@shared/contract/backupPlaces'
import type { RestorePreview } from '@shared/contract/backups'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { PreviewDetails } from '../backups/PreviewDetails'
import { fileSize } from '../attachments/fileSize'
import { KeyField } from '../connection/KeyField'
import { machineName, timeText } from './placeTexts'
import { TransferProgress } from './TransferProgress'

type RestoreRemoteProps = { placeId: string; backup: RemoteBackup; onClose: () => void }

/** Fetches a backup, shows what it holds and what would be gone, and only then offers to put it in place. */
export function RestoreRemote({ placeId, backup, onClose }: RestoreRemoteProps) {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const [passphrase, setPassphrase] = useState('')
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  // The form took the focus along when it went; without it, Escape would leave the settings and not the dialog.
  useEffect(() => cancel.current?.focus(), [preview])
  const fetchIt = (event: FormEvent): void => {
    event.preventDefault()
    void attempt.run(async () => {
      const typed = passphrase === '' ? null : passphrase
      const opened = await store.getState().openRemote(placeId, backup.name, typed)
      if (!opened.ok) return opened.error
      setPreview(opened.value)
      return null
    })
  }
  const replace = (id: string): void => {
    void attempt.run(async () => {
      // It is not offered again after the restart, and neither is what is older.
      const { dismissNewer, restoreCopy } = store.getState()
      if (!backup.isOwn) await dismissNewer(placeId, backup.at)
      return restoreCopy(id)
    })
  }
  const close = (): void => {
    if (attempt.busy) void store.getState().cancelTransfer()
    onClose()
  }
  const what = {
    time: timeText(backup.at, i18n.language),
    machine: machineName(backup, t),
    size: fileSize(backup.bytes, i18n.language),
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || close()}
      title={t('backupPlaces.restoreTitle')}
      description={t('backupPlaces.row', what)}
      className="max-w-md"
    >
      {preview === null ? (
        <form noValidate className="flex flex-col gap-4" data-testid="remote-fetch" onSubmit={fetchIt}>
          <p className="text-sm">{t('backupPlaces.fetchText')}</p>
          {backup.encrypted && (
            <KeyField
              label={t('backupPlaces.passphraseOf')}
              hint={t('backupPlaces.passphraseOfHint')}
              labels={t('backupPlaces.secret', { returnObjects: true })}
              value={passphrase}
              onValueChange={setPassphrase}
              data-testid="remote-passphrase"
            />
          )}
          <TransferProgress placeId={placeId} />
          {attempt.error && <ErrorNote error={attempt.error} />}
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{t('backupPlaces.cancel')}</Button>
            <Button type="submit" variant="primary" aria-disabled={attempt.busy} data-testid="remote-open">
              {t('backupPlaces.fetch')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-col gap-4">
          <PreviewDetails preview={preview} />
          {attempt.error && <ErrorNote error={attempt.error} />}
          <div className="flex justify-end gap-2">
            <Button ref={cancel} onClick={close}>
              {t('backupPlaces.cancel')}
            </Button>
            <Button
              variant="danger"
              aria-disabled={attempt.busy}
              data-testid="remote-replace"
              onClick={() => replace(preview.id)}
            >
              {t('backupPlaces.replace')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
