import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/Select'
import { dayOf, type PeriodChoice, periodKinds, rangeOf } from './period'

type PeriodPickerProps = {
  choice: PeriodChoice
  onChange: (choice: PeriodChoice) => void
  /** False for dates that make no period. */
  valid: boolean
}

/** Which time is looked at: a usual period, or two dates. */
export function PeriodPicker({ choice, onChange, valid }: PeriodPickerProps) {
  const { t } = useTranslation()
  const errorId = useId()
  const pick = (kind: PeriodChoice['kind']): void => {
    if (kind !== 'custom') return onChange({ kind })
    // Begins with the period that was shown, so that only what is different has to be changed.
    const now = new Date()
    const shown = rangeOf(choice.kind === 'all' ? { kind: 'this-month' } : choice, now)
    const first = dayOf(shown ? new Date(shown.from) : now)
    const last = dayOf(shown ? new Date(Math.min(shown.to - 1, now.getTime())) : now)
    onChange({ kind, first, last })
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1 text-sm">
          <span className="font-medium">{t('usage.period.label')}</span>
          <Select
            data-testid="usage-period"
            className="min-w-36"
            value={choice.kind}
            options={periodKinds.map((kind) => ({ value: kind, label: t(`usage.period.${kind}`) }))}
            onChange={pick}
          />
        </label>
        {choice.kind === 'custom' && (
          <>
            <DateField
              label={t('usage.period.first')}
              testId="usage-first"
              value={choice.first}
              errorId={valid ? null : errorId}
              onChange={(first) => onChange({ ...choice, first })}
            />
            <DateField
              label={t('usage.period.last')}
              testId="usage-last"
              value={choice.last}
              errorId={valid ? null : errorId}
              onChange={(last) => onChange({ ...choice, last })}
            />
          </>
        )}
      </div>
      {!valid && (
        <p id={errorId} role="alert" className="text-xs text-danger">
          {t('usage.period.wrong')}
        </p>
      )}
    </div>
  )
}

type DateFieldProps = {
  label: string
  testId: string
  value: string
  errorId: string | null
  onChange: (value: string) => void
}

function DateField({ label, testId, value, errorId, onChange }: DateFieldProps) {
  return (
    <label className="flex flex-col gap-1 text-sm">
      <span className="font-medium">{label}</span>
      <input
        type="date"
        data-testid={testId}
        value={value}
        aria-invalid={errorId !== null}
        {...(errorId === null ? {} : { 'aria-describedby': errorId })}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 rounded-lg border border-line bg-raised px-2 text-sm hover:border-line-strong aria-invalid:border-danger"
      />
    </label>
  )
}
