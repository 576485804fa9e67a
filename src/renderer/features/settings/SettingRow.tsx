import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { settingRows } from '../../i18n/en/settingRows'
import { IconButton } from '../../ui/IconButton'
import { Row } from './Section'

type Rows = typeof settingRows.rows
/** Rows of the index whose texts say what they do. */
export type ExplainedRow = { [R in keyof Rows]: Rows[R] extends { hint: string } ? R : never }[keyof Rows]

/** What a control needs to be named and explained to those who do not see the row. */
type Naming = { 'aria-label': string; 'aria-describedby': string }

type SettingRowProps = {
  row: ExplainedRow
  /** The way back to the default; null while nothing was changed. */
  onReset?: (() => void) | null
  control?: ReactNode
  /** In place of `control`, for one that has no name of its own. */
  renderControl?: (naming: Naming) => ReactNode
  children?: ReactNode
}

/** A setting with its name, the line that says what it does, and the way back once it was changed. */
export function SettingRow({ row, onReset, control, renderControl, children }: SettingRowProps) {
  const { t } = useTranslation()
  const id = useId()
  const name = t(`settingRows.rows.${row}.title`)
  return (
    <Row
      row={row}
      label={name}
      hint={<p id={id}>{t(`settingRows.rows.${row}.hint`)}</p>}
      control={
        <div className="flex max-w-full min-w-0 items-center gap-1">
          {onReset && (
            <IconButton label={t('settingRows.reset', { name })} size="small" onClick={onReset}>
              <RotateCcw className="size-3.5" aria-hidden />
            </IconButton>
          )}
          {renderControl ? renderControl({ 'aria-label': name, 'aria-describedby': id }) : control}
        </div>
      }
    >
      {children}
    </Row>
  )
}

/** The handle of a row's control for tests: `settings-parallel-calls`. */
export function settingTestId(row: ExplainedRow): string {
  return `settings-${row.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
