import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useAfterMoment } from './useAfterMoment'

type PrintProgressProps = {
  open: boolean
  /** From 0 to 1; null while the messages are being read. */
  share: number | null
  read: number
  onCancel: () => void
}

/** How far a long conversation is prepared, and the way out; nothing for one that is ready at once. */
export function PrintProgress({ open, share, read, onCancel }: PrintProgressProps) {
  const { t, i18n } = useTranslation()
  const late = useAfterMoment()
  const percent = share === null ? 0 : Math.round(share * 100)
  return (
    <Dialog
      open={open && late}
      onOpenChange={(next) => next || onCancel()}
      title={t('print.preparing')}
      className="max-w-sm"
    >
      <div
        role="progressbar"
        aria-label={t('print.preparing')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-full bg-selected"
      >
        <div className="h-full origin-left bg-accent" style={{ scale: `${percent / 100} 1` }} />
      </div>
      <div className="mt-4 flex items-center justify-between gap-3">
        <p className="text-sm text-muted tabular-nums">
          {share === null
            ? t('print.reading', { count: read, number: read.toLocaleString(i18n.language) })
            : t('print.drawing', { percent })}
        </p>
        <Button data-testid="print-cancel" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
