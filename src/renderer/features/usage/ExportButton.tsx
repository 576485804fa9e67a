import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Spinner } from '../../ui/Spinner'
import type { Range } from './period'

/** Writes every call of the period to a file, and says where it is and how many there were. */
export function ExportButton({ range, disabled }: { range: Range | null; disabled: boolean }) {
  const { t } = useTranslation()
  const { exportUsage } = useAppStore().getState()
  const attempt = useAttempt()
  const [written, setWritten] = useState<{ path: string; rows: number } | null>(null)
  const run = async (): Promise<void> => {
    if (range === null) return
    setWritten(null)
    await attempt.run(async () => {
      const result = await exportUsage(range)
      if (!result.ok) return result.error
      setWritten(result.value)
      return null
    })
  }
  return (
    <div className="flex min-w-0 flex-col items-end gap-1.5">
      <Button
        size="small"
        data-testid="usage-export"
        disabled={disabled || range === null || attempt.busy}
        onClick={() => void run()}
      >
        {attempt.busy ? <Spinner className="size-3.5" /> : <Download className="size-3.5" aria-hidden />}
        {t('usage.export')}
      </Button>
      <p role="status" className="select-content max-w-full text-right text-xs text-muted">
        {written && t('usage.exported', { count: written.rows, path: written.path })}
      </p>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </div>
  )
}
