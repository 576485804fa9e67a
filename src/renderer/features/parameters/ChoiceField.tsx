import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParameterOverrides, Parameters } from '@shared/model/parameters'
import { Select } from '../../ui/Select'
import { describedBy, FieldRow } from './FieldRow'
import { fieldState } from './fieldState'
import type { FormState } from './formState'
import { parameterText } from './parameterText'

type ChoiceName = 'reasoningEffort' | 'stream' | 'api'

type ChoiceFieldProps<Name extends ChoiceName> = {
  name: Name
  form: FormState
  values: readonly NonNullable<Parameters[Name]>[]
  /** What counts while nothing is set anywhere; null when that is the model's own business. */
  standard: NonNullable<Parameters[Name]> | null
  /** Values that cannot be had with the model. */
  unavailable?: readonly NonNullable<Parameters[Name]>[]
  note?: string | null
}

/** One of a few values. The list itself has "as default" and "not sent", so it always shows what is in force. */
export function ChoiceField<Name extends ChoiceName>(props: ChoiceFieldProps<Name>) {
  const { name, form, values, standard, unavailable = [], note = null } = props
  const { t } = useTranslation()
  const id = useId()
  const state = fieldState(name, form.overrides, form.inherited)
  const fallback = form.inherited?.[name] ?? standard
  // Among the defaults the standard is a value like the others, and choosing it is the same as choosing nothing.
  const withDefault = form.inherited !== null || standard === null
  const options = [
    ...(withDefault
      ? [
          {
            value: 'default',
            label:
              fallback === null || fallback === undefined
                ? t('parameters.choice.notSent')
                : t('parameters.choice.asDefault', { value: parameterText(name, fallback, t) }),
          },
        ]
      : []),
    ...(standard === null && form.inherited?.[name] !== undefined
      ? [{ value: 'never', label: t('parameters.choice.notSent') }]
      : []),
    ...values.map((value) => ({
      value: String(value),
      label: parameterText(name, value, t),
      disabled: unavailable.includes(value),
    })),
  ]
  const chosen = (): string => {
    if (state.kind === 'own') return String(state.value)
    if (state.kind === 'never' && standard === null) return 'never'
    return withDefault ? 'default' : String(standard)
  }
  const choose = (option: string): void => {
    const value = values.find((one) => String(one) === option)
    if (option === 'never') return form.change(name, null)
    if (value === undefined || (!withDefault && value === standard)) return form.change(name, undefined)
    form.change(name, value as ParameterOverrides[Name])
  }
  return (
    <FieldRow
      name={name}
      form={form}
      id={id}
      note={note}
      withState={false}
      control={
        <Select
          id={id}
          data-testid={`parameter-${name}`}
          value={chosen()}
          options={options}
          onChange={choose}
          {...describedBy(id, null)}
          className="w-60 max-w-1/2 shrink-0"
        />
      }
    />
  )
}
