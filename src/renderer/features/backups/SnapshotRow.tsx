import { useTranslation } from 'react-i18next'
import type { BackupOverview } from '@shared/contract/backups'
import { ErrorNote } from '../../errors/ErrorNote'
import { useErrorText } from '../../errors/errorText'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { fromChoice, keepChoices, toChoice } from '../settings/limitChoices'
import { FolderButton } from '../settings/sections/FolderButton'
import { SettingRow } from '../settings/SettingRow'
import { useSetting } from '../settings/useSetting'
import { CopyList } from './CopyList'

/** How many automatic copies are kept, and the copies that there are. */
export function SnapshotRow({ overview }: { overview: BackupOverview | null }) {
  const { t } = useTranslation()
  const { copyHistoryNow } = useAppStore().getState()
  const errorText = useErrorText()
  const keep = useSetting('keepSnapshots')
  const copying = useAttempt()
  return (
    <SettingRow
      row="backups"
      onReset={keep.reset}
      renderControl={(naming) => (
        <Select
          {...naming}
          value={toChoice(keep.value)}
          options={keepChoices(keep.value).map((count) => ({
            value: toChoice(count),
            label: count === null ? t('backups.keep.off') : t('backups.keep.copies', { count }),
          }))}
          onChange={(choice) => keep.set(fromChoice(choice))}
          data-testid="settings-keep-snapshots"
          className="w-36 shrink-0"
        />
      )}
    >
      {overview && (
        <>
          {overview.problem && (
            <p className="text-sm text-danger">
              {t('backups.problem', { reason: errorText({ code: overview.problem, message: '' }) })}
            </p>
          )}
          {overview.copies.length === 0 && <p className="text-sm text-muted">{t('backups.none')}</p>}
          {overview.copies.length > 0 && <CopyList copies={overview.copies} />}
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              disabled={copying.busy}
              data-testid="backup-copy-now"
              onClick={() => void copying.run(copyHistoryNow)}
            >
              {t('backups.copyNow')}
            </Button>
            <FolderButton folder="backups" />
          </div>
          {copying.error && <ErrorNote error={copying.error} />}
        </>
      )}
    </SettingRow>
  )
}
