import { useTranslation } from 'react-i18next'
import type { RestorePreview } from '@shared/contract/backups'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { stickyFooter } from '../../ui/FormFooter'
import { PreviewDetails } from './PreviewDetails'

/** The last look before a copy takes the place of the history: the content of a dialog. */
export function ConfirmRestore({ preview, onCancel }: { preview: RestorePreview; onCancel: () => void }) {
  const { t } = useTranslation()
  const { restoreCopy } = useAppStore().getState()
  const attempt = useAttempt()
  return (
    <div className="flex flex-col gap-4">
      <PreviewDetails preview={preview} />
      {attempt.error && <ErrorNote error={attempt.error} />}
      <div className={classes(stickyFooter, 'flex flex-wrap justify-end gap-2')}>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button
          variant="primary"
          disabled={attempt.busy}
          data-testid="restore-confirm"
          onClick={() => void attempt.run(() => restoreCopy(preview.id))}
        >
          {t('backups.preview.confirm')}
        </Button>
      </div>
    </div>
  )
}
