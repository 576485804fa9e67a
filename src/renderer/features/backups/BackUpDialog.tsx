import '../../i18n/laterTexts'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupFile } from '@shared/contract/backups'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Dialog } from '../../ui/Dialog'
import { aboveFooter, stickyFooter } from '../../ui/FormFooter'
import { Switch } from '../../ui/Switch'
import { TextField } from '../../ui/TextField'
import { fileSize } from '../attachments/fileSize'
import { FileJobProgress } from './FileProgress'
import { useFileJob } from './useFileJob'
import { useCountText } from './useTimeText'

/** Characters below which a passphrase is called short. It is the person's to decide. */
const shortPassphrase = 12

/** Asks for a passphrase if one is wished, then for a place, and writes the backup there. */
export function BackUpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const [encrypt, setEncrypt] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [saved, setSaved] = useState<BackupFile | null>(null)
  const { job, run, cancel } = useFileJob()
  const switchId = useId()
  const differ = encrypt && repeated !== '' && repeated !== passphrase
  const complete = !encrypt || (passphrase !== '' && repeated === passphrase)
  const isShort = passphrase !== '' && passphrase.length < shortPassphrase

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!complete) return
    void attempt.run(async () => {
      const chosen = encrypt ? passphrase : null
      const written = await run((jobId) => store.getState().saveBackup(jobId, chosen))
      if (!written.ok) return written.error
      setSaved(written.value)
      return null
    })
  }

  /** What is under way ends first; then the dialog asks again. */
  const close = (): void => (job === null ? onClose() : cancel())

  return (
    <Dialog
      open
      onOpenChange={(open) => open || close()}
      title={t('backups.file.title')}
      description={t('backups.file.text')}
    >
      {saved && <Saved file={saved} onClose={onClose} />}
      {!saved && (
        <form className={classes('flex flex-col gap-4', aboveFooter)} onSubmit={submit}>
          <div className="flex items-center justify-between gap-4">
            <label htmlFor={switchId} className="text-sm font-medium">
              {t('backups.file.encrypt')}
              <span className="block text-xs font-normal text-muted">{t('backups.file.encryptHint')}</span>
            </label>
            <Switch id={switchId} checked={encrypt} onChange={setEncrypt} data-testid="backup-encrypt" />
          </div>
          {encrypt && (
            <>
              <TextField
                type="password"
                autoComplete="new-password"
                label={t('backups.file.passphrase')}
                value={passphrase}
                onValueChange={setPassphrase}
                {...(isShort ? { hint: t('backups.file.weak') } : {})}
                data-testid="backup-passphrase"
              />
              <TextField
                type="password"
                autoComplete="new-password"
                label={t('backups.file.repeat')}
                value={repeated}
                error={differ ? t('backups.file.differ') : null}
                onValueChange={setRepeated}
                data-testid="backup-passphrase-repeat"
              />
            </>
          )}
          {job && <FileJobProgress job={job} />}
          {attempt.error && <ErrorNote error={attempt.error} />}
          <div className={classes(stickyFooter, 'flex justify-end gap-2')}>
            <Button onClick={close} data-testid="backup-cancel">
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              variant="primary"
              // Not disabled while it works: that would take the focus along.
              aria-disabled={attempt.busy}
              disabled={!complete}
              data-testid="backup-save"
            >
              {t('backups.file.save')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

function Saved({ file, onClose }: { file: BackupFile; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const countText = useCountText()
  const button = useRef<HTMLButtonElement>(null)
  // The form took the focus along when it went.
  useEffect(() => button.current?.focus(), [])
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p role="status" data-testid="backup-saved">
        {t('backups.file.done', {
          conversations: countText(file.conversations),
          messages: countText(file.messages),
          size: fileSize(file.bytes, i18n.language),
        })}
      </p>
      <code className="select-content block rounded-lg bg-code px-3 py-2 font-mono text-xs break-all">
        {file.path}
      </code>
      <Button ref={button} variant="primary" className="self-end" onClick={onClose}>
        {t('common.close')}
      </Button>
    </div>
  )
}
