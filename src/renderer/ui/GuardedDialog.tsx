import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './ConfirmDialog'
import { Dialog, type DialogProps } from './Dialog'

type GuardedDialogProps = Omit<DialogProps, 'children'> & {
  /** Whether closing would lose something that was typed. */
  dirty: boolean
  /** `close` asks first when something would be lost, as Escape does; `done` does not. */
  children: (close: () => void, done: () => void) => ReactNode
}

/** A dialog with a form in it: Escape and Cancel ask before they throw away what was typed. */
export function GuardedDialog({ dirty, onOpenChange, children, ...dialog }: GuardedDialogProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const done = (): void => onOpenChange(false)
  const close = (): void => (dirty ? setAsking(true) : done())
  return (
    <Dialog {...dialog} onOpenChange={(open) => (open ? onOpenChange(true) : close())}>
      {children(close, done)}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('common.discardTitle')}
        description={t('common.discardText')}
        confirmLabel={t('common.discard')}
        danger
        onConfirm={done}
      />
    </Dialog>
  )
}
