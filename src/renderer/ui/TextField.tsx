import { Field } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

type TextFieldProps = Omit<ComponentProps<'input'>, 'defaultValue' | 'value'> & {
  label: string
  value: string
  onValueChange: (value: string) => void
  /** What to type, under the field. */
  hint?: ReactNode
  /** Why what was typed was refused; read out at once and tied to the field. */
  error?: ReactNode
  /** Keys and addresses: a typewriter face, in which l, 1 and I differ. */
  mono?: boolean
}

/** One line of text with its label, hint and error tied together for screen readers. */
export function TextField({ label, hint, error, mono, className, onValueChange, ...input }: TextFieldProps) {
  const invalid = Boolean(error)
  return (
    <Field.Root invalid={invalid} className={classes('flex flex-col gap-1.5', className)}>
      <Field.Label className="text-sm font-medium">{label}</Field.Label>
      <Field.Control
        {...input}
        onValueChange={(value) => onValueChange(value)}
        className={classes(
          'h-10 w-full rounded-lg border bg-raised px-3 text-sm disabled:bg-surface disabled:text-muted',
          invalid ? 'border-danger' : 'border-line hover:border-line-strong',
          mono && 'font-mono',
        )}
      />
      {hint && <Field.Description className="text-xs text-muted">{hint}</Field.Description>}
      <Field.Error match={invalid} role="alert" className="text-xs text-danger">
        {error}
      </Field.Error>
    </Field.Root>
  )
}
