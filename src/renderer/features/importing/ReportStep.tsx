import { useTranslation } from 'react-i18next'
import type { ImportReport } from '@shared/contract/importing'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { useBriefly } from '../../ui/useBriefly'
import { ProblemList } from './ProblemList'
import { reportLines, reportText } from './reportLines'

type ReportStepProps = { report: ImportReport; name: string; onAgain: () => void; onClose: () => void }

/** What came in, what did not and why; to be copied, too. */
export function ReportStep({ report, name, onAgain, onClose }: ReportStepProps) {
  const { t, i18n } = useTranslation()
  const copyText = useApp((state) => state.copyText)
  const [copied, showCopied] = useBriefly()
  const lines = reportLines(report, t, i18n.language)
  return (
    <div className="flex flex-col gap-3">
      <ul role="status" className="select-content flex flex-col gap-1 text-sm" data-testid="import-report">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ProblemList problems={report.problems} count={report.problemCount} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span role="status" className="text-xs text-success">
          {copied && t('importing.report.copied')}
        </span>
        <Button
          onClick={() => void copyText(reportText(report, name, t, i18n.language)).then(showCopied)}
          data-testid="import-copy-report"
        >
          {t('importing.report.copy')}
        </Button>
        <Button onClick={onAgain}>{t('importing.another')}</Button>
        {/* What had the focus is gone. */}
        <Button variant="primary" autoFocus onClick={onClose} data-testid="import-done">
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
}
