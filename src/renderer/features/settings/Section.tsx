import { type ReactNode, useId } from 'react'

/** A part of the settings page, named by its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2.5">
      <h2 id={id} className="text-sm font-semibold">
        {title}
      </h2>
      <div className="flex flex-col divide-y divide-line rounded-xl border border-line bg-raised">
        {children}
      </div>
    </section>
  )
}

type RowProps = {
  label?: string
  /** What it does, in one line. */
  hint?: ReactNode
  /** The control, at the end of the line. */
  control?: ReactNode
  /** What needs the whole width. */
  children?: ReactNode
}

/** One setting: its name and what it does, and the control beside or below it. */
export function Row({ label, hint, control, children }: RowProps) {
  return (
    <div className="flex flex-col gap-3 px-4 py-3.5">
      {(label || hint || control) && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div className="min-w-56 flex-1">
            {label && <p className="text-sm font-medium">{label}</p>}
            {hint && <p className="text-xs text-muted">{hint}</p>}
          </div>
          {control}
        </div>
      )}
      {children}
    </div>
  )
}
