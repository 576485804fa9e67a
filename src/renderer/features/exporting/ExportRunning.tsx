import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ProgressBar } from '../../ui/ProgressBar'

/** How far an export is. Nothing is known of it while the person picks a place. */
export function ExportRunning({ jobId, onCancel }: { jobId: string; onCancel: () => void }) {
  const { t, i18n } = useTranslation()
  const progress = useApp((state) => state.libraryProgress[jobId])
  const done = progress?.done ?? 0
  const total = progress?.total ?? null
  const count = (value: number): string => value.toLocaleString(i18n.language)
  return (
    <div className="flex flex-col gap-3" data-testid="export-running">
      <p className="text-sm" role="status">
        {progress ? t(`exporting.phases.${progress.phase}`) : t('exporting.picking')}
        {total !== null && total > 0 && (
          <span className="ml-2 text-muted tabular-nums">
            {t('exporting.count', { done: count(done), total: count(total) })}
          </span>
        )}
      </p>
      {progress && <ProgressBar label={t('exporting.title')} done={done} total={total} />}
      <div className="flex justify-end">
        <Button onClick={onCancel} disabled={progress === undefined} data-testid="export-cancel">
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
