import type { ReactNode } from 'react'
import type { Progress } from '@shared/model/progress'
import { classes } from '../../ui/classes'

type ProgressLineProps = {
  kind: Progress['kind']
  tone?: 'muted' | 'warning'
  actions?: ReactNode
  children: ReactNode
}

/** One line about an answer that is not writing. Not a live region: the announcer says what changes, not every second. */
export function ProgressLine({ kind, tone = 'muted', actions, children }: ProgressLineProps) {
  return (
    <div
      data-testid="answer-progress"
      data-kind={kind}
      className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm first:mt-0"
    >
      <p
        className={classes(
          'flex min-w-0 items-center gap-2',
          tone === 'warning' ? 'text-warning' : 'text-muted',
        )}
      >
        <span className="breathe size-2 shrink-0 rounded-full bg-current" aria-hidden />
        <span>{children}</span>
      </p>
      {actions && <div className="flex items-center gap-1.5">{actions}</div>}
    </div>
  )
}
