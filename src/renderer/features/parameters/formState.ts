import type { ParameterName, ParameterOverrides, Parameters } from '@shared/model/parameters'

/** What every field of the form is given. */
export type FormState = {
  overrides: ParameterOverrides
  inherited: Parameters | null
  model: string | null
  /** Fields of a request that the model refused, as it named them. */
  refused: readonly string[]
  /** `undefined` takes the choice back. */
  change<Name extends ParameterName>(name: Name, value: ParameterOverrides[Name] | undefined): void
  /** Whether what stands in a field is something that cannot be used. */
  setInvalid(name: ParameterName, invalid: boolean): void
}
