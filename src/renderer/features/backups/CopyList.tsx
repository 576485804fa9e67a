import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryCopy } from '@shared/contract/backups'
import { Button } from '../../ui/Button'
import { fileSize } from '../attachments/fileSize'
import { RestoreDialog } from './RestoreDialog'
import { useTimeText } from './useTimeText'

/** The copies on this computer, the newest first, each with the way back to it. */
export function CopyList({ copies }: { copies: readonly HistoryCopy[] }) {
  const { t, i18n } = useTranslation()
  const timeText = useTimeText()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <>
      <ul
        aria-label={t('backups.list')}
        data-testid="backup-copies"
        className="flex max-h-80 flex-col divide-y divide-line overflow-y-auto rounded-lg border border-line"
      >
        {copies.map(({ id, kind, at, bytes }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2 text-sm"
            data-copy-kind={kind}
          >
            <span className="min-w-0">
              {timeText(at)}
              <span className="block text-xs text-muted">
                {t(`backups.kind.${kind}`)} · {fileSize(bytes, i18n.language)}
              </span>
              {kind === 'damaged' && (
                <code className="select-content block font-mono text-xs break-all text-muted">{id}</code>
              )}
            </span>
            {kind !== 'damaged' && (
              <Button
                size="small"
                aria-label={t('backups.restoreNamed', { time: timeText(at) })}
                data-testid="backup-restore"
                onClick={() => setChosen(id)}
              >
                {t('backups.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen !== null && <RestoreDialog copyId={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}
