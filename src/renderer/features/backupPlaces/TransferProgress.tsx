import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { fileSize } from '../attachments/fileSize'

/** How far a transfer to or from a server is, and the way to end it. Nothing while there is none. */
export function TransferProgress({ placeId }: { placeId: string }) {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const transfer = useApp((state) => (state.placeTransfer?.placeId === placeId ? state.placeTransfer : null))
  if (transfer === null) return null
  const { phase, done, total } = transfer
  const label = t(`backupPlaces.phase.${phase}`)
  const size = (bytes: number): string => fileSize(bytes, i18n.language)
  return (
    <div className="flex items-center gap-3 text-xs" data-testid="place-transfer" data-phase={phase}>
      <div className="min-w-0 flex-1">
        <p role="status">{label}</p>
        <progress
          className="h-1.5 w-full accent-accent"
          aria-label={label}
          {...(total > 0 && { value: done, max: total })}
        />
        {total > 0 && (
          <p className="text-muted tabular-nums">
            {t('backupPlaces.amount', { done: size(done), total: size(total) })}
          </p>
        )}
      </div>
      <Button size="small" data-testid="place-cancel" onClick={() => void store.getState().cancelTransfer()}>
        {t('backupPlaces.cancel')}
      </Button>
    </div>
  )
}
