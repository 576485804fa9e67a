import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { classes } from './classes'

type ChooserDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The dialog's name, where no `Dialog.Title` in it says it. */
  label?: string
  testId: string
  /** Called as it opens, while the focus is still where it was. */
  onOpening?: () => void
  /** Asked as it closes: whether the focus goes back to where it was. It does when not given. */
  givesFocusBack?: () => boolean
  /** How far from the top, how wide, and how high. */
  className: string
  children: ReactNode
}

/** The frame of a {@link Chooser} that stands over the window: its field has the focus, Escape and a click beside close it. */
export function ChooserDialog({ open, onOpenChange, label, testId, className, ...rest }: ChooserDialogProps) {
  const { onOpening, givesFocusBack, children } = rest
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className="pop-in fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          {...(label !== undefined && { 'aria-label': label })}
          data-testid={testId}
          initialFocus={() => {
            onOpening?.()
            return true
          }}
          finalFocus={() => givesFocusBack?.() ?? true}
          className={classes(
            'pop-in fixed left-1/2 z-40 flex -translate-x-1/2 flex-col overflow-hidden rounded-2xl border border-line bg-raised shadow-pop outline-none',
            className,
          )}
        >
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
