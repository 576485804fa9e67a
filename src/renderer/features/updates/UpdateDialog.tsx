import '../../i18n/laterTexts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UpdateState } from '@shared/model/update'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ProgressBar } from '../../ui/ProgressBar'
import { Dialog } from '../../ui/Dialog'
import { fileSize } from '../attachments/fileSize'

/** The steps to a new version: what is new, fetching it, and starting it. Each waits for a yes. */
export function UpdateDialog({ open }: { open: boolean }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const update = useApp((state) => state.update)
  const { showUpdate } = store.getState()
  const title = update !== null && 'version' in update ? t('updates.title', { version: update.version }) : ''
  return (
    <Dialog open={open} onOpenChange={showUpdate} title={title || t('updates.row')} className="max-w-md">
      {update !== null && <Step update={update} />}
    </Dialog>
  )
}

function Step({ update }: { update: UpdateState }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const { downloadUpdate, cancelUpdate, checkForUpdate } = store.getState()
  switch (update.kind) {
    case 'available':
      return (
        <>
          <Notes notes={update.notes} />
          <Size bytes={update.bytes} />
          {attempt.error && <ErrorNote error={attempt.error} className="mt-3" />}
          <Answers>
            <Later />
            <Button
              variant="primary"
              data-testid="update-download"
              disabled={attempt.busy}
              onClick={() => void attempt.run(downloadUpdate)}
            >
              {t('updates.download')}
            </Button>
          </Answers>
        </>
      )
    case 'downloading':
      return (
        <>
          <ProgressBar label={t('updates.downloading')} done={update.fraction} total={1} />
          <p className="mt-2 text-sm text-muted">{t('updates.downloadingText')}</p>
          <Answers>
            <Button onClick={() => void cancelUpdate()}>{t('common.cancel')}</Button>
          </Answers>
        </>
      )
    case 'ready':
      return <Ready />
    case 'failed':
      return (
        <ErrorNote
          error={update.error}
          onRetry={() => void checkForUpdate()}
          className="max-h-60 overflow-y-auto"
        />
      )
    default:
      return <p className="text-sm text-muted">{t('updates.none')}</p>
  }
}

/** Answers that are being written are named before they are cut short. */
function Ready() {
  const { t } = useTranslation()
  const store = useAppStore()
  const [running, setRunning] = useState(0)
  const [installing, setInstalling] = useState(false)
  const install = async (): Promise<void> => {
    setInstalling(true)
    const left = await store.getState().installUpdate(running > 0)
    setRunning(left)
    if (left > 0) setInstalling(false)
  }
  return (
    <>
      <p className="text-sm" role={running > 0 ? 'alert' : undefined}>
        {running > 0 ? t('updates.running', { count: running }) : t('updates.readyText')}
      </p>
      <Answers>
        <Later />
        <Button
          variant="primary"
          data-testid="update-install"
          disabled={installing}
          onClick={() => void install()}
        >
          {running > 0 ? t('updates.stopAndInstall') : t('updates.install')}
        </Button>
      </Answers>
    </>
  )
}

function Later() {
  const { t } = useTranslation()
  const putOff = useApp((state) => state.putOffUpdate)
  return <Button onClick={putOff}>{t('updates.later')}</Button>
}

function Notes({ notes }: { notes: string }) {
  const { t } = useTranslation()
  if (notes === '') return <p className="text-sm text-muted">{t('updates.noNotes')}</p>
  return (
    // Scrolling by keyboard starts with having the focus.
    <div
      tabIndex={0}
      role="region"
      aria-label={t('updates.notes')}
      className="max-h-60 overflow-y-auto rounded-lg border border-line p-3 text-sm whitespace-pre-wrap select-text"
    >
      {notes}
    </div>
  )
}

function Size({ bytes }: { bytes: number | null }) {
  const { t, i18n } = useTranslation()
  if (bytes === null) return null
  return (
    <p className="mt-2 text-xs text-muted">{t('updates.size', { size: fileSize(bytes, i18n.language) })}</p>
  )
}

function Answers({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex justify-end gap-2">{children}</div>
}
