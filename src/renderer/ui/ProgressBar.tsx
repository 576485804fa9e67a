import { classes } from './classes'

type ProgressBarProps = {
  /** What is under way, for screen readers. */
  label: string
  done: number
  /** Null or 0 where nobody knows it: the bar breathes then. */
  total: number | null
  'data-testid'?: string
}

/** How far something is, in the colours of the theme: the reset of styles leaves the system's own bar grey and green. */
export function ProgressBar({ label, done, total, ...rest }: ProgressBarProps) {
  const known = total !== null && total > 0
  return (
    <progress
      {...rest}
      aria-label={label}
      className={classes(
        'h-1.5 w-full appearance-none overflow-hidden rounded-full [&::-webkit-progress-value]:bg-accent',
        known
          ? '[&::-webkit-progress-bar]:bg-selected'
          : 'breathe [&::-webkit-progress-bar]:bg-accent [&::-webkit-progress-value]:hidden',
      )}
      {...(known && { value: done, max: total })}
    />
  )
}
