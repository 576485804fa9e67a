import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Tooltip } from './Tooltip'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** The button's name for everyone: the tooltip for those who see it, the label for those who do not. */
  label: string
  /** Keys shown beside the label, for example `Ctrl+N`. */
  keys?: string
  /** `small` in a row of its kind; a class would lose to the usual size. */
  size?: 'small' | 'medium'
  children: ReactNode
}

/** A button that is only a picture; the tooltip says what it does. Children: one 16 px icon. */
export function IconButton({ label, keys, size = 'medium', className, children, ...props }: IconButtonProps) {
  return (
    <Tooltip label={label} {...(keys === undefined ? {} : { keys })}>
      <button
        type="button"
        aria-label={label}
        {...props}
        className={classes(
          size === 'small' ? 'size-7' : 'size-8',
          'inline-flex shrink-0 items-center justify-center rounded-lg text-muted',
          'hover:bg-hover hover:text-fg disabled:pointer-events-none disabled:opacity-40',
          'data-[popup-open]:bg-selected data-[popup-open]:text-fg',
          className,
        )}
      >
        {children}
      </button>
    </Tooltip>
  )
}
