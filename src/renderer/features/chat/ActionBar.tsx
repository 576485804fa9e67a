import type { ReactNode } from 'react'
import { classes } from '../../ui/classes'

type ActionBarProps = {
  /** Shown without hovering: what the person is most likely to want next. */
  always: boolean
  /** Where it stands. Its place is kept while it is quiet, so that nothing moves under the pointer. */
  className: string
  children: ReactNode
}

/** The small actions of a message; quiet until the pointer or the focus is on the message. */
export function ActionBar({ always, className, children }: ActionBarProps) {
  return (
    <div
      className={classes(
        'flex min-h-7 items-center',
        className,
        !always &&
          'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 has-[[data-popup-open]]:opacity-100',
      )}
    >
      {children}
    </div>
  )
}
