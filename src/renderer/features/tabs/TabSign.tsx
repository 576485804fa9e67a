import CircleAlert from 'lucide-react/icons/circle-alert'
import { classes } from '../../ui/classes'
import type { TabSignKind } from './useTabSign'

/**
 * A streaming answer is a ring that breathes, one that is there unseen a dot, a failed one has a shape of its own: told
 * from each other without colours and without motion. The words stand elsewhere.
 */
export function TabSign({ kind, className }: { kind: TabSignKind; className: string }) {
  if (kind === 'failed') {
    return <CircleAlert className={classes('size-3.5 text-danger', className)} aria-hidden data-sign={kind} />
  }
  return (
    <span
      aria-hidden
      data-sign={kind}
      className={classes(
        'size-2 rounded-full',
        kind === 'answering' ? 'breathe border-2 border-accent' : 'bg-accent',
        className,
      )}
    />
  )
}
