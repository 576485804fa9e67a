import '../../i18n/laterTexts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ShortcutList } from './ShortcutList'

type ShortcutsDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** The shortcuts over whatever is shown, to look one up in the middle of something. */
export function ShortcutsDialog({ open, onOpenChange }: ShortcutsDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('shortcuts.title')}
      description={t('shortcuts.text')}
      className="max-w-2xl"
    >
      <div data-testid="shortcuts">
        <ShortcutList />
      </div>
      <div className="sticky -bottom-1 -mb-1 flex justify-end bg-raised pt-3 pb-1">
        <Button onClick={() => onOpenChange(false)}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}
