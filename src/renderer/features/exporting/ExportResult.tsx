import FolderOpen from 'lucide-react/icons/folder-open'
import { useTranslation } from 'react-i18next'
import type { ExportReport } from '@shared/contract/library'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'

/** What was written and where, and what was left out of it. */
export function ExportResult({ report, onClose }: { report: ExportReport; onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const { path, conversations, attachments, missingAttachments, hiddenKeys } = report
  return (
    <div className="flex flex-col gap-3 text-sm" data-testid="export-result">
      <p role="status">
        {t('exporting.done', { count: conversations })}
        {attachments > 0 && <> {t('exporting.attachments', { count: attachments })}</>}
      </p>
      <code className="select-content block rounded-lg bg-code px-3 py-2 font-mono text-xs break-all">
        {path}
      </code>
      {hiddenKeys > 0 && <p data-testid="export-hidden">{t('exporting.hidden', { count: hiddenKeys })}</p>}
      {missingAttachments > 0 && <p>{t('exporting.missing', { count: missingAttachments })}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => void store.getState().showExport()} data-testid="export-show">
          <FolderOpen className="size-4" aria-hidden />
          {t('exporting.show')}
        </Button>
        {/* What had the focus is gone. */}
        <Button variant="primary" autoFocus onClick={onClose} data-testid="export-close">
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
}
