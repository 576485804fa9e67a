import '../../i18n/laterTexts'
import { useTranslation } from 'react-i18next'
import { unknownModel } from '@shared/model/unknownModel'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ModelFactsForm } from '../settings/models/ModelFactsForm'

type RatesDialogProps = { model: string; open: boolean; onOpenChange: (open: boolean) => void }

/** Where a rate is missing, it is typed in: the same form as in the settings, without the way there and back. */
export function RatesDialog({ model, open, onOpenChange }: RatesDialogProps) {
  const { t } = useTranslation()
  const known = useApp((state) => state.modelSettings?.[model])
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={model} description={t('usage.ratesText')}>
      <div className="flex flex-col gap-4">
        <ModelFactsForm key={model} known={known ?? unknownModel(model)} />
        <Button className="self-end" onClick={() => onOpenChange(false)}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  )
}
