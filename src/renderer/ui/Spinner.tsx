import LoaderCircle from 'lucide-react/icons/loader-circle'
import { classes } from './classes'

/** Something is under way. Without a label it is decoration and the text beside it has to say so. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <LoaderCircle
      className={classes('spin size-4 shrink-0 text-muted', className)}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'status', 'aria-label': label })}
    />
  )
}
