import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { FileProgress } from '../backups/FileProgress'

/** How far a transfer to or from a server is, and the way to end it. Nothing while there is none. */
export function TransferProgress({ placeId }: { placeId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const transfer = useApp((state) => (state.placeTransfer?.placeId === placeId ? state.placeTransfer : null))
  if (transfer === null) return null
  const { phase, done, total } = transfer
  return (
    <div className="flex items-center gap-3" data-testid="place-transfer" data-phase={phase}>
      <FileProgress phase={phase} done={done} total={total} />
      <Button size="small" data-testid="place-cancel" onClick={() => void store.getState().cancelTransfer()}>
        {t('backupPlaces.cancel')}
      </Button>
    </div>
  )
}
