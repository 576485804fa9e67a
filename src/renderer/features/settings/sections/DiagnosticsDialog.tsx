import '../../../i18n/laterTexts'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { useBriefly } from '../../../ui/useBriefly'
import { useAnswer } from './useAnswer'

/** What a report needs, to be read before it is copied. */
export function DiagnosticsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const { readDiagnostics, copyText } = store.getState()
  const answer = useAnswer(readDiagnostics)
  const [copied, showCopied] = useBriefly()
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('settingRows.about.diagnosticsTitle')}
      description={t('settingRows.about.diagnosticsText')}
      className="max-w-2xl"
    >
      {answer?.ok === false && <ErrorNote error={answer.error} />}
      {answer?.ok && (
        <div className="flex flex-col gap-3">
          <pre
            tabIndex={0}
            aria-label={t('settingRows.about.diagnosticsTitle')}
            data-testid="diagnostics-text"
            className="select-content max-h-[50dvh] overflow-auto rounded-lg border border-line bg-code px-3 py-2 font-mono text-xs whitespace-pre-wrap"
          >
            {answer.value.text}
          </pre>
          <div className="flex items-center gap-3 self-end">
            <span role="status" className="text-xs text-success">
              {copied && t('settingRows.about.copied')}
            </span>
            <Button
              variant="primary"
              data-testid="diagnostics-copy"
              onClick={() => void copyText(answer.value.text).then(showCopied)}
            >
              {t('settingRows.about.copy')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
