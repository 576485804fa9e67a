import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import { useApp } from '../store/useApp'
import { Button } from '../ui/Button'
import { errorReport } from './errorText'

/** What the gateway or the app really said, for those who can make use of it. */
export function ErrorDetails({ error }: { error: AppError }) {
  const { t } = useTranslation()
  const copyText = useApp((state) => state.copyText)
  const [copied, setCopied] = useState(false)
  const report = errorReport(error)
  return (
    <div className="mt-2 flex flex-col items-start gap-1.5">
      <pre
        role="region"
        aria-label={t('errors.action.showDetails')}
        // A long report is scrolled by keyboard once it has the focus.
        tabIndex={0}
        className="select-content max-h-48 w-full overflow-auto rounded-lg border border-line bg-code p-2.5 font-mono text-xs whitespace-pre-wrap"
      >
        {report}
      </pre>
      <Button
        size="small"
        variant="quiet"
        className="-ml-2.5"
        onClick={async () => setCopied(await copyText(report))}
      >
        {copied ? t('errors.action.copied') : t('errors.action.copyDetails')}
      </Button>
    </div>
  )
}
