import type { ParameterName, ParameterOverrides, Parameters } from '@shared/model/parameters'

/** Where a parameter's value comes from. Without a value nothing is sent, and the model's own default counts. */
export type FieldState<T> =
  | { kind: 'none' }
  | { kind: 'default'; value: T }
  /** Not sent, although there is a default. */
  | { kind: 'never'; default: T }
  | { kind: 'own'; value: T }

/** @param inherited what counts unless something is chosen here; null where the defaults themselves are chosen. */
export function fieldState<Name extends ParameterName>(
  name: Name,
  overrides: ParameterOverrides,
  inherited: Parameters | null,
): FieldState<NonNullable<Parameters[Name]>> {
  const own = overrides[name] as NonNullable<Parameters[Name]> | null | undefined
  const fallback = inherited?.[name]
  if (own !== undefined && own !== null) return { kind: 'own', value: own }
  if (fallback === undefined) return { kind: 'none' }
  return own === null ? { kind: 'never', default: fallback } : { kind: 'default', value: fallback }
}

/** How a parameter is taken out of what is sent: with a default it has to be ruled out, else it is enough not to set it. */
export function notSent(name: ParameterName, inherited: Parameters | null): null | undefined {
  return inherited?.[name] === undefined ? undefined : null
}
