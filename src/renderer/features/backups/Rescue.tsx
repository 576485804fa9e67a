import '../../i18n/laterTexts'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError, Result } from '@shared/appError'
import type { HistoryRepair } from '@shared/contract/backups'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { CopyList } from './CopyList'
import { useCountText } from './useTimeText'
import { Working } from './Working'

/**
 * For a history that cannot be opened: reads what can be read of a damaged one at once, says how much that was, and
 * offers the other ways on. Nothing takes the place of the file before somebody has chosen.
 */
export function Rescue({ error, path }: { error: AppError; path: string }) {
  const store = useAppStore()
  const overview = useApp((state) => state.backupOverview)
  const isDamaged = error.code === 'history-damaged'
  const [repair, setRepair] = useState<HistoryRepair | 'working' | 'failed'>(isDamaged ? 'working' : 'failed')
  /** What kept the repair from being made, where it was not the damage itself: a full disk, say. */
  const [obstacle, setObstacle] = useState<AppError | null>(null)
  const settle = useCallback((done: Result<HistoryRepair>) => {
    setRepair(done.ok ? done.value : 'failed')
    setObstacle(done.ok || done.error.code === 'history-unreadable' ? null : done.error)
  }, [])
  useEffect(() => {
    void store.getState().readBackups()
    if (isDamaged) void store.getState().repairHistory().then(settle)
  }, [store, isDamaged, settle])
  const { t } = useTranslation()
  const copies = overview?.copies.filter(({ kind }) => kind !== 'damaged') ?? []
  if (repair === 'working') return <Working text={t('backups.rescue.working')} />
  return (
    <div className="flex flex-col gap-4 text-sm" data-testid="rescue">
      {obstacle && (
        <ErrorNote error={obstacle} onRetry={() => void store.getState().repairHistory().then(settle)} />
      )}
      {repair !== 'failed' && <Repaired repair={repair} path={path} />}
      {copies.length > 0 && (
        <div className="flex flex-col gap-2">
          <p>{repair === 'failed' ? t('backups.rescue.failed') : t('backups.rescue.orCopy')}</p>
          <CopyList copies={copies} />
        </div>
      )}
      {repair === 'failed' && <BeginEmpty />}
    </div>
  )
}

function Repaired({ repair, path }: { repair: HistoryRepair; path: string }) {
  const { t } = useTranslation()
  const { restartApp } = useAppStore().getState()
  const attempt = useAttempt()
  const countText = useCountText()
  const { conversations, messages, messagesBefore } = repair
  /** As main will call it; the time is that of the restart. */
  const aside = `${path}.damaged-…`
  const counts = { conversations: countText(conversations), messages: countText(messages) }
  return (
    <div className="flex flex-col items-start gap-2" role="status" data-testid="rescue-repaired">
      <p className="font-medium">
        {messagesBefore === null
          ? t('backups.rescue.saved', counts)
          : t('backups.rescue.savedOf', { ...counts, before: countText(messagesBefore) })}
      </p>
      <p>{t('backups.rescue.aside')}</p>
      <code className="select-content rounded-lg bg-code px-3 py-2 font-mono text-xs break-all">{aside}</code>
      <Button
        variant="primary"
        disabled={attempt.busy}
        data-testid="rescue-go-on"
        onClick={() => void attempt.run(restartApp)}
      >
        {t('backups.rescue.goOn')}
      </Button>
    </div>
  )
}

function BeginEmpty() {
  const { t } = useTranslation()
  const { beginEmptyHistory } = useAppStore().getState()
  const attempt = useAttempt()
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        disabled={attempt.busy}
        data-testid="rescue-begin-empty"
        onClick={() => void attempt.run(beginEmptyHistory)}
      >
        {t('backups.rescue.beginEmpty')}
      </Button>
      <p className="text-muted">{t('backups.rescue.beginEmptyText')}</p>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </div>
  )
}
