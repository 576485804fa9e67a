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
import { Working } from './Working'

type RestoreFileDialogProps = { file: { name: string; encrypted: boolean }; onClose: () => void }

/** From a picked file to its restoring: the passphrase if it has one, what is in it, and the question. */
export function RestoreFileDialog({ file, onClose }: RestoreFileDialogProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const { busy, error, run } = useAttempt()
  const [passphrase, setPassphrase] = useState('')
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const open = (typed: string | null) =>
    run(async () => {
      const opened = await store.getState().openBackup(typed)
      if (!opened.ok) return opened.error
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
  const isWrong = error?.code === 'passphrase-wrong'
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
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
              disabled={busy}
              error={isWrong ? t('errors.passphraseWrong') : null}
              onValueChange={setPassphrase}
              data-testid="backup-open-passphrase"
            />
          )}
          {busy && <Working text={t('backups.open.working')} />}
          {error && !isWrong && <ErrorNote error={error} />}
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            {file.encrypted && (
              <Button
                type="submit"
                variant="primary"
                disabled={busy || passphrase === ''}
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
