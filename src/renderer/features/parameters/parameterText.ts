import type { TFunction } from 'i18next'
import type { ParameterName, ParameterOverrides, Parameters } from '@shared/model/parameters'
import { parameterNames } from '@shared/model/parameterValues'
import { showStop } from './stopText'

/** A parameter's value in words, as a sentence or a list mentions it. */
export function parameterText<Name extends ParameterName>(
  name: Name,
  value: NonNullable<Parameters[Name]>,
  t: TFunction,
): string {
  const given: Parameters = { [name]: value }
  if (given.reasoningEffort) return t(`parameters.effort.${given.reasoningEffort}`)
  if (given.stream !== undefined) return t(`parameters.stream.${given.stream}`)
  if (given.api) return t(`parameters.api.${given.api}`)
  if (given.stop) return given.stop.map((sequence) => `“${showStop(sequence)}”`).join(', ')
  return String(value)
}

/** Everything that overrides say, in words: "Temperature 0.7", "Seed not sent". */
export function overrideTexts(overrides: ParameterOverrides, t: TFunction): string[] {
  return parameterNames.flatMap((name) => {
    const value = overrides[name]
    if (value === undefined) return []
    const label = t(`parameters.name.${name}`)
    if (value === null) return [t('parameters.chat.never', { name: label })]
    return [`${label} ${parameterText(name, value, t)}`]
  })
}
