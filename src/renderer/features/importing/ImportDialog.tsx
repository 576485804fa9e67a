import '../../i18n/laterTexts'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ChooseStep } from './ChooseStep'
import { PreviewStep } from './PreviewStep'
import { ReportStep } from './ReportStep'
import { type ImportFlow, type RefusedPreview, useImport } from './useImport'
import { WorkingStep } from './WorkingStep'

/** From a file of another program to conversations here: choose, look, import, and what came of it. */
export function ImportDialog() {
  const { t } = useTranslation()
  const showImport = useApp((state) => state.showImport)
  const flow = useImport()
  const close = (): void => showImport(false)
  return (
    <Dialog
      open
      onOpenChange={(open) => open || close()}
      title={t('importing.title')}
      description={<Where flow={flow} />}
      className="max-w-2xl"
    >
      <div data-testid="import-dialog" data-step={flow.step.kind}>
        <Step flow={flow} close={close} />
      </div>
    </Dialog>
  )
}

function Where({ flow: { step } }: { flow: ImportFlow }) {
  const { t } = useTranslation()
  if (step.kind === 'choose') return t('importing.choose.text')
  return <span className="wrap-anywhere">{step.place.name}</span>
}

function Step({ flow, close }: { flow: ImportFlow; close: () => void }) {
  const { t } = useTranslation()
  const { step } = flow
  switch (step.kind) {
    case 'choose':
      return <ChooseStep error={step.error} onPick={flow.pick} />
    case 'reading':
      return <WorkingStep text={t('importing.reading')} onCancel={flow.cancel} />
    case 'importing':
      return <WorkingStep text={t('importing.importing')} onCancel={flow.cancel} />
    case 'refused':
      return <Refused preview={step.preview} onAgain={flow.again} />
    case 'preview':
      return <PreviewStep preview={step.preview} onStart={flow.start} onAgain={flow.again} />
    case 'report':
      return <ReportStep report={step.report} name={step.place.name} onAgain={flow.again} onClose={close} />
  }
}

function Refused({ preview, onAgain }: { preview: RefusedPreview; onAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-4">
      <p
        role="alert"
        className="rounded-lg bg-danger-soft px-3 py-2.5 text-sm"
        data-testid="import-refused"
        data-reason={preview.reason}
      >
        {t(`importing.refusals.${preview.reason}`)}
      </p>
      <Button className="self-end" onClick={onAgain}>
        {t('importing.another')}
      </Button>
    </div>
  )
}
