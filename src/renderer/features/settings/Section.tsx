import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { selectSentToRow } from './settingsFocus'
import type { SettingRow } from './settingsIndex'

/** A part of the settings, named by its heading. */
export function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2.5">
      <h2 id={id} className="text-sm font-semibold">
        {title}
      </h2>
      {text && <p className="text-xs text-muted">{text}</p>}
      <div className="flex flex-col divide-y divide-line rounded-xl border border-line bg-raised">
        {children}
      </div>
    </section>
  )
}

type RowProps = {
  /** Its place in the index, by which the search and the palette lead here. */
  row?: SettingRow
  label?: ReactNode
  /** What it does, in one line. */
  hint?: ReactNode
  /** The control, at the end of the line. */
  control?: ReactNode
  /** What needs the whole width. */
  children?: ReactNode
}

/** One setting: its name and what it does, and the control beside or below it. */
export function Row({ row, label, hint, control, children }: RowProps) {
  const sentHere = useApp(selectSentToRow(row))
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!sentHere) return
    element.current?.scrollIntoView({ block: 'center' })
    const controls = element.current?.querySelector<HTMLElement>(focusable)
    controls?.focus({ preventScroll: true })
  }, [sentHere])
  return (
    <div
      ref={element}
      data-setting={row}
      className={classes(
        'flex flex-col gap-3 px-4 py-3.5 first:rounded-t-xl last:rounded-b-xl',
        sentHere && 'bg-selected',
      )}
    >
      {(label || hint || control) && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div className="min-w-56 flex-1">
            {label && <div className="text-sm font-medium">{label}</div>}
            {hint && <div className="text-xs text-muted">{hint}</div>}
          </div>
          {control}
        </div>
      )}
      {children}
    </div>
  )
}

const focusable =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled), summary'
