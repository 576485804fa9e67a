import '../../i18n/laterTexts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '@shared/appError'
import type { RestorePreview } from '@shared/contract/backups'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAppStore } from '../../store/useApp'
import { Dialog } from '../../ui/Dialog'
import { ConfirmRestore } from './ConfirmRestore'
import { Working } from './Working'

/** Shows what is in a copy of this computer before it is restored. */
export function RestoreDialog({ copyId, onClose }: { copyId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const [preview, setPreview] = useState<Result<RestorePreview> | null>(null)
  useEffect(() => {
    let isGone = false
    void store
      .getState()
      .previewCopy(copyId)
      .then((read) => isGone || setPreview(read))
    return () => {
      isGone = true
    }
  }, [store, copyId])
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t('backups.preview.title')}>
      {preview === null && <Working text={t('backups.preview.reading')} />}
      {preview?.ok === false && <ErrorNote error={preview.error} />}
      {preview?.ok && <ConfirmRestore preview={preview.value} onCancel={onClose} />}
    </Dialog>
  )
}
