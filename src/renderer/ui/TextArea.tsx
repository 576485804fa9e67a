import { Field } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value'> & {
  label: string
  value: string
  onValueChange: (value: string) => void
  /** What to write, under the field. */
  hint?: ReactNode
}

/** Several lines of text with their label and hint tied together for screen readers. */
export function TextArea({ label, hint, className, onValueChange, ...textarea }: TextAreaProps) {
  return (
    <Field.Root className={classes('flex flex-col gap-1.5', className)}>
      <Field.Label className="text-sm font-medium">{label}</Field.Label>
      <Field.Control
        render={<textarea {...textarea} />}
        value={textarea.value}
        onValueChange={(value) => onValueChange(value)}
        className="w-full resize-y rounded-lg border border-line bg-bg p-3 text-sm hover:border-line-strong"
      />
      {hint && <Field.Description className="text-xs text-muted">{hint}</Field.Description>}
    </Field.Root>
  )
}
