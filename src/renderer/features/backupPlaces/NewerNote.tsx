import { useTranslation } from 'react-i18next'
import type { RemoteBackup } from '@shared/contract/backupPlaces'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { timeText } from './placeTexts'

type NewerNoteProps = { placeId: string; newer: RemoteBackup; onLook: () => void }

/** Another machine was used after this one: the choice between its history and the present one is the person's. */
export function NewerNote({ placeId, newer, onLook }: NewerNoteProps) {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const time = timeText(newer.at, i18n.language)
  return (
    <div
      className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-surface px-3 py-2 text-sm"
      data-testid="place-newer"
    >
      <p className="min-w-48 flex-1">{t('backupPlaces.newer', { machine: newer.machine, time })}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="quiet"
          disabled={attempt.busy}
          onClick={() => void attempt.run(() => store.getState().dismissNewer(placeId, newer.at))}
        >
          {t('backupPlaces.notNow')}
        </Button>
        <Button size="small" onClick={onLook} data-testid="place-newer-look">
          {t('backupPlaces.look')}
        </Button>
      </div>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </div>
  )
}
