import type { ComponentProps } from 'react'
import { classes } from './classes'

const variants = {
  primary: 'bg-accent text-accent-fg hover:opacity-90 active:opacity-100',
  plain: 'border border-line bg-raised hover:bg-hover',
  quiet: 'hover:bg-hover',
  danger: 'bg-danger text-bg hover:opacity-90 active:opacity-100',
}

type ButtonProps = ComponentProps<'button'> & {
  /** `primary` for the one thing the person came to do; at most one in view. */
  variant?: keyof typeof variants
  size?: 'small' | 'medium'
}

/** A button with a text. It never submits a form by accident: the browser's default type is `submit`. */
export function Button({ variant = 'plain', size = 'medium', className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={classes(
        'inline-flex max-w-full shrink-0 items-center justify-center gap-1.5 rounded-lg font-medium whitespace-nowrap',
        'disabled:pointer-events-none disabled:opacity-50',
        size === 'small' ? 'h-7 px-2.5 text-xs' : 'h-9 px-3.5 text-sm',
        variants[variant],
        className,
      )}
    />
  )
}
