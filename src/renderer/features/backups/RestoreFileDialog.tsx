import '../../i18n/laterTexts'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePreview } from '@shared/contract/backups'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'
import { ConfirmRestore } from './ConfirmRestore'
import { FileJobProgress } from './FileProgress'
import { useFileJob } from './useFileJob'

type RestoreFileDialogProps = { file: { name: string; encrypted: boolean }; onClose: () => void }

/** From a picked file to its restoring: the passphrase if it has one, what is in it, and the question. */
export function RestoreFileDialog({ file, onClose }: RestoreFileDialogProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const { busy, error } = attempt
  const { job, run, cancel } = useFileJob()
  const [passphrase, setPassphrase] = useState('')
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const open = (typed: string | null) =>
    attempt.run(async () => {
      const opened = await run((jobId) => store.getState().openBackup(jobId, typed))
      if (!opened.ok) return opened.error
      // Cancelled. Without a passphrase there is nothing to ask again.
      if (opened.value === null && !file.encrypted) onClose()
      setPreview(opened.value)
      return null
    })
  useEffect(() => {
    if (!file.encrypted) void open(null)
    // Once: nothing of it changes while the dialog is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (passphrase !== '') void open(passphrase)
  }
  const close = (): void => (job === null ? onClose() : cancel())
  const isWrong = error?.code === 'passphrase-wrong'
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || close()}
      title={t('backups.open.title')}
      {...(file.encrypted && preview === null
        ? { description: t('backups.open.passphraseText', { name: file.name }) }
        : {})}
    >
      {preview && <ConfirmRestore preview={preview} onCancel={onClose} />}
      {!preview && (
        <form className="flex flex-col gap-3" onSubmit={submit}>
          {file.encrypted && (
            <TextField
              type="password"
              autoComplete="off"
              autoFocus
              label={t('backups.file.passphrase')}
              value={passphrase}
              readOnly={busy}
              error={isWrong ? t('errors.passphraseWrong') : null}
              onValueChange={setPassphrase}
              data-testid="backup-open-passphrase"
            />
          )}
          {job && <FileJobProgress job={job} />}
          {error && !isWrong && <ErrorNote error={error} />}
          <div className="flex justify-end gap-2">
            <Button onClick={close} data-testid="backup-open-cancel">
              {t('common.cancel')}
            </Button>
            {file.encrypted && (
              <Button
                type="submit"
                variant="primary"
                aria-disabled={busy}
                disabled={passphrase === ''}
                data-testid="backup-open"
              >
                {t('backups.open.unlock')}
              </Button>
            )}
          </div>
        </form>
      )}
    </Dialog>
  )
}
