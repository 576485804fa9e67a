import { useTranslation } from 'react-i18next'
import { Markdown } from '../../markdown/Markdown'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

type SummaryDialogProps = { text: string; open: boolean; onOpenChange: (open: boolean) => void }

/** The summary that a model was given in place of older messages, to be held against them. */
export function SummaryDialog({ text, open, onOpenChange }: SummaryDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('messages.summaryTitle')}
      description={t('messages.summaryText')}
      className="max-w-2xl"
    >
      <div className="select-content pb-4">
        <Markdown text={text} streaming={false} />
      </div>
      <div className="flex justify-end">
        <Button onClick={() => onOpenChange(false)}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}
