import { Dialog as Base } from '@base-ui/react/dialog'
import X from 'lucide-react/icons/x'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes'
import { IconButton } from './IconButton'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** What gets the focus; the first control when not given. */
  initialFocus?: RefObject<HTMLElement | null>
  /** Takes the place of the usual width, so it names one (`max-w-…`). */
  className?: string
}

/** A modal dialog: labelled by its title, closed by Escape or its cross, gives the focus back. A click outside loses nothing typed. */
export function Dialog({ open, onOpenChange, title, description, children, ...rest }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal>
      <Base.Portal>
        {/* Also for one above another: what is below it has to step back. */}
        <Base.Backdrop forceRender className="pop-in fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          {...(rest.initialFocus ? { initialFocus: rest.initialFocus } : {})}
          className={classes(dialogPopup, rest.className ?? 'max-w-lg')}
        >
          <Base.Title className="pr-8 text-lg font-semibold">{title}</Base.Title>
          {description && (
            <Base.Description className="mt-1 text-sm text-muted" render={<div />}>
              {description}
            </Base.Description>
          )}
          {/* As wide as a focus ring beyond the text above, which would be cut off otherwise. */}
          {children && (
            <div className="-mx-1.5 mt-3 -mb-1 min-h-0 overflow-y-auto px-1.5 py-1">{children}</div>
          )}
          {/* The way out for a pointer. Behind the content: the first control of that gets the focus. */}
          <IconButton
            label={t('common.close')}
            keys="Esc"
            size="small"
            onClick={() => onOpenChange(false)}
            data-testid="dialog-close"
            className="absolute top-4.5 right-4"
          >
            <X className="size-4" aria-hidden />
          </IconButton>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

export const dialogPopup = classes(
  'pop-in fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100dvh-3rem)] w-[calc(100dvw-3rem)]',
  '-translate-x-1/2 -translate-y-1/2 flex-col rounded-2xl border border-line bg-raised p-5 shadow-pop outline-none',
)
