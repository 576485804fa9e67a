import { useTranslation } from 'react-i18next'
import type { PlaceTransfer } from '@shared/contract/backupPlaces'
import { useApp } from '../../store/useApp'
import { ProgressBar } from '../../ui/ProgressBar'
import { fileSize } from '../attachments/fileSize'
import type { FileJob } from './useFileJob'

type FileProgressProps = {
  phase: PlaceTransfer['phase'] | 'ending'
  /** Bytes. */
  done: number
  /** Null where nobody knows it. */
  total: number | null
}

/** How far a backup is on its way into or out of its file. A screen reader hears what is being done, and not each number. */
export function FileProgress({ phase, done, total }: FileProgressProps) {
  const { t, i18n } = useTranslation()
  const label = t(`backups.phase.${phase}`)
  const size = (bytes: number): string => fileSize(bytes, i18n.language)
  const known = total !== null && total > 0 && phase !== 'ending'
  return (
    <div className="min-w-0 flex-1 text-xs" data-testid="backup-progress" data-phase={phase}>
      <p role="status">{label}</p>
      <ProgressBar label={label} done={done} total={known ? total : null} />
      <p className="min-h-4 text-muted tabular-nums">
        {known && t('backups.amount', { done: size(done), total: size(total) })}
      </p>
    </div>
  )
}

/** The same for a job of this window; nothing is known of it while the person picks a place. */
export function FileJobProgress({ job }: { job: FileJob }) {
  const progress = useApp((state) => state.backupProgress[job.id])
  if (progress === undefined) return null
  const { phase, done, total } = progress
  return <FileProgress phase={job.isEnding ? 'ending' : phase} done={done} total={total} />
}
