import { useTranslation } from 'react-i18next'
import type { SyncedFolder } from '@shared/contract/backupPlaces'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'

/** Why the history should not stand where it does, and what to do instead. Stays as long as it stands there. */
export function SyncedFolderNote({ synced, seen }: { synced: SyncedFolder; seen: boolean }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const service = t(`backupPlaces.service.${synced.service}`)
  return (
    <div
      className="flex flex-col items-start gap-1.5 rounded-lg border border-line bg-surface px-3 py-2.5 text-sm"
      data-testid="synced-folder"
      data-service={synced.service}
    >
      <p className="font-medium text-warning">{t('backupPlaces.synced.title', { service })}</p>
      <code className="select-content font-mono text-xs break-all">{synced.root}</code>
      <p>{t(synced.service === 'network' ? 'backupPlaces.synced.network' : 'backupPlaces.synced.text')}</p>
      <Instead text={t('backupPlaces.synced.instead')} />
      {!seen && (
        <Button
          size="small"
          disabled={attempt.busy}
          data-testid="synced-folder-understood"
          onClick={() => void attempt.run(store.getState().dismissSynced)}
        >
          {t('backupPlaces.synced.understood')}
        </Button>
      )}
      {attempt.error && <ErrorNote error={attempt.error} />}
    </div>
  )
}

/** A switch of the command line, which a line must not break in two. */
const option = '--user-data-dir'

function Instead({ text }: { text: string }) {
  const [before, ...after] = text.split(option)
  return (
    <p>
      {before}
      {after.length > 0 && <code className="font-mono text-xs whitespace-nowrap">{option}</code>}
      {after.join(option)}
    </p>
  )
}
