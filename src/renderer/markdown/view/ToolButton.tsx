import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { useBriefly } from '../../ui/useBriefly'

interface ToolButtonProps {
  readonly label: string
  /** Said to a screen reader once it is done; what a button does that only switches is said by its state. */
  readonly done: string
  /** Rejects when it failed; false when nothing was done. */
  readonly run: () => Promise<boolean | void> | boolean | void
  /** One 14 px icon. */
  readonly icon: ReactNode
  /** Stands beside the icon; without it the icon stands alone. */
  readonly text?: string
  readonly className?: string
}

/** Does something with a block and says that it is done, to the eye and to a screen reader. */
export function ToolButton({ label, done, run, icon, text, className }: ToolButtonProps) {
  const [isDone, setDone] = useBriefly()
  const act = async () => {
    try {
      setDone((await run()) !== false)
    } catch {
      // What went wrong is the caller's to tell; here it only must not look like success.
      setDone(false)
    }
  }
  return (
    <>
      <button
        type="button"
        className={className ? `markdown-tool ${className}` : 'markdown-tool'}
        aria-label={text === undefined ? label : undefined}
        data-tip={text === undefined ? label : undefined}
        onClick={() => void act()}
      >
        {isDone ? <Check size={14} aria-hidden /> : icon}
        {text}
      </button>
      <span role="status" className="sr-only">
        {isDone ? done : ''}
      </span>
    </>
  )
}
