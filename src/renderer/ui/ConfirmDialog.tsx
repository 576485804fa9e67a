import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { dialogPopup } from './Dialog'
import { classes } from './classes'

type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description: ReactNode
  /** The verb of what happens ("Remove key"), never "OK". */
  confirmLabel: string
  danger?: boolean
  onConfirm: () => void
}

/** Asks before something that cannot be undone. Cancel has the focus, so that a stray Enter changes nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation()
  const cancel = useRef<HTMLButtonElement>(null)
  const { open, onOpenChange, title, description, confirmLabel, danger = false, onConfirm } = props
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop forceRender className="pop-in fixed inset-0 z-40 bg-scrim" />
        <AlertDialog.Popup initialFocus={cancel} className={classes(dialogPopup, 'max-w-md')}>
          <AlertDialog.Title className="text-base font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-sm text-muted" render={<div />}>
            {description}
          </AlertDialog.Description>
          <div className="mt-5 flex justify-end gap-2">
            <AlertDialog.Close ref={cancel} render={<Button />}>
              {t('common.cancel')}
            </AlertDialog.Close>
            <AlertDialog.Close
              render={<Button variant={danger ? 'danger' : 'primary'} />}
              onClick={() => onConfirm()}
            >
              {confirmLabel}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
