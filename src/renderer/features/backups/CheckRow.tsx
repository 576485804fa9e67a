import { useTranslation } from 'react-i18next'
import type { BackupOverview } from '@shared/contract/backups'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { SettingRow } from '../settings/SettingRow'
import { useCountText, useTimeText } from './useTimeText'

/** When the history was last looked at for damage, what was found, and what was repaired. */
export function CheckRow({ overview }: { overview: BackupOverview | null }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const timeText = useTimeText()
  const countText = useCountText()
  const checking = useAttempt()
  const repairing = useAttempt()
  const { checkHistory, repairAtRestart } = store.getState()
  const { lastCheck = null, lastRepair = null } = overview ?? {}
  const damaged = lastCheck !== null && lastCheck.problems.length > 0
  return (
    <SettingRow
      row="historyCheck"
      control={
        <Button
          size="small"
          disabled={checking.busy}
          data-testid="history-check"
          onClick={() => void checking.run(checkHistory)}
        >
          {t('backups.check.now')}
        </Button>
      }
    >
      {overview && (
        <div role="status" className="flex flex-col gap-2 text-sm" data-testid="history-check-result">
          {lastCheck === null && <p className="text-muted">{t('backups.check.never')}</p>}
          {lastCheck && !damaged && (
            <p className="text-muted">{t('backups.check.good', { time: timeText(lastCheck.at) })}</p>
          )}
          {damaged && (
            <div className="flex flex-col items-start gap-2 rounded-lg bg-danger-soft px-3 py-2.5">
              <p className="font-medium">{t('backups.check.bad', { time: timeText(lastCheck.at) })}</p>
              <p>{t('backups.check.badText')}</p>
              <Button disabled={repairing.busy} onClick={() => void repairing.run(repairAtRestart)}>
                {t('backups.check.repair')}
              </Button>
            </div>
          )}
          {lastRepair && (
            <p className="text-muted">
              {t('backups.check.repaired', {
                time: timeText(lastRepair.at),
                conversations: countText(lastRepair.conversations),
                messages: countText(lastRepair.messages),
              })}
            </p>
          )}
        </div>
      )}
      {checking.error && <ErrorNote error={checking.error} />}
      {repairing.error && <ErrorNote error={repairing.error} />}
    </SettingRow>
  )
}
