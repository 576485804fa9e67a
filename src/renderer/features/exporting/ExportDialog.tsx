import '../../i18n/laterTexts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportOffer } from '../../store/exportSlice'
import { useAppStore } from '../../store/useApp'
import { Dialog } from '../../ui/Dialog'
import { ExportForm } from './ExportForm'
import { ExportResult } from './ExportResult'
import { ExportRunning } from './ExportRunning'
import { type ExportChoice, useExport } from './useExport'

/** What is to be written and how; then how far it is; then what came of it. */
export function ExportDialog({ offer }: { offer: ExportOffer }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const { step, start, cancel } = useExport()
  const [before, setBefore] = useState<ExportChoice | null>(null)
  const close = (): void => {
    if (step.kind === 'running') return cancel()
    store.getState().offerExport(null)
  }
  return (
    <Dialog open onOpenChange={(open) => !open && close()} title={t('exporting.title')} className="max-w-md">
      {step.kind === 'asking' && (
        <ExportForm
          offer={offer}
          before={before}
          error={step.error}
          onStart={(choice) => {
            setBefore(choice)
            start(choice)
          }}
          onCancel={close}
        />
      )}
      {step.kind === 'running' && <ExportRunning jobId={step.jobId} onCancel={cancel} />}
      {step.kind === 'done' && <ExportResult report={step.report} onClose={close} />}
    </Dialog>
  )
}
