import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes'
import { describedBy, FieldRow } from './FieldRow'
import { fieldState } from './fieldState'
import type { FormState } from './formState'
import { type NumberName, readNumber } from './numberText'

/** A number that is typed in. Text that is no usable number stays where it was typed, and changes nothing. */
export function NumberField({ name, form }: { name: NumberName; form: FormState }) {
  const { t } = useTranslation()
  const id = useId()
  const state = fieldState(name, form.overrides, form.inherited)
  const own = state.kind === 'own' ? state.value : null
  /** The text as it was typed ("0.50"), for as long as the value is the one that came of it. */
  const [typed, setTyped] = useState<{ text: string; value: number | null } | null>(null)
  const text = typed !== null && typed.value === own ? typed.text : own === null ? '' : String(own)
  const invalid = readNumber(name, text).state === 'wrong'
  const { setInvalid } = form
  useEffect(() => {
    setInvalid(name, invalid)
    return () => setInvalid(name, false)
  }, [name, invalid, setInvalid])

  const type = (next: string): void => {
    const read = readNumber(name, next)
    if (read.state === 'wrong') return setTyped({ text: next, value: own })
    setTyped({ text: next, value: read.state === 'value' ? read.value : null })
    // Emptying the field takes the choice back; a default that was ruled out stays so.
    if (read.state === 'value') form.change(name, read.value)
    else if (own !== null) form.change(name, undefined)
  }
  const error = invalid ? t(`parameters.error.${name}`) : null
  return (
    <FieldRow
      name={name}
      form={form}
      id={id}
      error={error}
      control={
        <input
          id={id}
          data-testid={`parameter-${name}`}
          value={text}
          onChange={(event) => type(event.target.value)}
          placeholder={state.kind === 'default' ? String(state.value) : t('parameters.choice.notSent')}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={invalid}
          {...describedBy(id, error)}
          className={classes(
            'h-8 w-28 shrink-0 rounded-lg border bg-raised px-2.5 text-right text-sm tabular-nums',
            invalid ? 'border-danger' : 'border-line hover:border-line-strong',
          )}
        />
      }
    />
  )
}
