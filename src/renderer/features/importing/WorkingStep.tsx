import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ProgressBar } from '../../ui/ProgressBar'

/** How far the file has been read. */
export function WorkingStep({ text, onCancel }: { text: string; onCancel: () => void }) {
  const { t, i18n } = useTranslation()
  const part = useApp(({ importProgress }) =>
    importProgress?.total ? Math.min(1, importProgress.done / importProgress.total) : null,
  )
  const percent = part === null ? null : Math.floor(part * 100)
  const percentText = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format((percent ?? 0) / 100)
  return (
    <div className="flex flex-col gap-3">
      <p className="flex justify-between gap-4 text-sm" role="status">
        <span>{text}</span>
        <span aria-hidden className="text-muted tabular-nums">
          {percent !== null && percentText}
        </span>
      </p>
      <ProgressBar
        label={text}
        done={percent ?? 0}
        total={percent === null ? null : 100}
        data-testid="import-progress"
      />
      <Button className="self-end" onClick={onCancel} data-testid="import-cancel">
        {t('common.cancel')}
      </Button>
    </div>
  )
}
