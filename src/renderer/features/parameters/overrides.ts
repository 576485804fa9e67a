import type { ParameterName, ParameterOverrides } from '@shared/model/parameters'
import { parameterNames } from '@shared/model/parameterValues'

/** The overrides with one of them changed; `undefined` takes it out, so that the default counts again. */
export function withOverride<Name extends ParameterName>(
  overrides: ParameterOverrides,
  name: Name,
  value: ParameterOverrides[Name] | undefined,
): ParameterOverrides {
  const { [name]: _before, ...others } = overrides
  return value === undefined ? others : { ...others, [name]: value }
}

/** Whether both say the same, in whatever order. */
export function sameOverrides(a: ParameterOverrides, b: ParameterOverrides): boolean {
  return parameterNames.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]))
}
