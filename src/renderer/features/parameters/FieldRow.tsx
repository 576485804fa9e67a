import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParameterName } from '@shared/model/parameters'
import { fieldState, notSent } from './fieldState'
import type { FormState } from './formState'
import { parameterText } from './parameterText'
import { RefusedNote } from './RefusedNote'

type FieldRowProps = {
  name: ParameterName
  form: FormState
  /** The control's ID; the row's texts get IDs made from it. */
  id: string
  /** Why what was typed is not used. */
  error?: string | null
  /** One more line of explanation. */
  note?: string | null
  /** A choice says by itself what is in force; a text field does not. */
  withState?: boolean
  /** The control beside the texts. */
  control?: ReactNode
  /** What needs the whole width. */
  children?: ReactNode
}

/** The IDs by which a control names its texts: what it is for and what is in force, and why it is refused. */
export function describedBy(id: string, error: string | null): { 'aria-describedby': string } {
  return { 'aria-describedby': error === null ? `${id}-text` : `${id}-error ${id}-text` }
}

/** One parameter: its name, what it does, where its value comes from, and how to take it back. */
export function FieldRow(props: FieldRowProps) {
  const { name, form, id, error = null, note = null, withState = true, control, children } = props
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-2 py-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0 flex-1">
          <label htmlFor={id} className="text-sm font-medium">
            {t(`parameters.name.${name}`)}
          </label>
          <p id={`${id}-text`} className="text-xs text-muted">
            {t(`parameters.hint.${name}`)}
            {note && ` ${note}`}
            {withState && <StateText name={name} form={form} />}
          </p>
          {withState && <StateActions name={name} form={form} />}
        </div>
        {control}
      </div>
      {children}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
      <RefusedNote name={name} form={form} />
    </div>
  )
}

function StateText({ name, form }: { name: ParameterName; form: FormState }) {
  const { t } = useTranslation()
  const state = fieldState(name, form.overrides, form.inherited)
  // An empty field says by itself that it is not sent.
  if (state.kind === 'own' || state.kind === 'none') return null
  const key = state.kind === 'default' ? 'parameters.state.asDefault' : 'parameters.state.never'
  const value = parameterText(name, state.kind === 'default' ? state.value : state.default, t)
  return ` ${t(key, { value })}`
}

function StateActions({ name, form }: { name: ParameterName; form: FormState }) {
  const { t } = useTranslation()
  const { kind } = fieldState(name, form.overrides, form.inherited)
  const hasDefault = form.inherited?.[name] !== undefined
  const label = t(`parameters.name.${name}`)
  const action = (text: string, value: null | undefined) => (
    <button
      type="button"
      aria-label={`${text}: ${label}`}
      onClick={() => form.change(name, value)}
      className="rounded text-xs text-accent hover:underline"
    >
      {text}
    </button>
  )
  return (
    <div className="flex gap-3 empty:hidden">
      {hasDefault && kind !== 'default' && action(t('parameters.asDefault'), undefined)}
      {(kind === 'own' || kind === 'default') &&
        action(t('parameters.dontSend'), notSent(name, form.inherited))}
    </div>
  )
}
