import type { ParameterName, Parameters } from '@shared/model/parameters'
import { isParameterValue } from '@shared/model/parameterValues'

/** The parameters that are typed in as a number. */
export type NumberName = {
  [Name in ParameterName]-?: number extends Parameters[Name] ? Name : never
}[ParameterName]

export type TypedNumber = { state: 'empty' } | { state: 'value'; value: number } | { state: 'wrong' }

/** What a field's text stands for. `wrong` is no number, or one that the parameter cannot have. */
export function readNumber(name: NumberName, text: string): TypedNumber {
  const value = parseNumber(text)
  if (value === null) return { state: 'empty' }
  return isParameterValue(name, value) ? { state: 'value', value } : { state: 'wrong' }
}

/**
 * A typed number; null for nothing, NaN for what is none. A comma is read as a decimal point ("0,7"), unless there are
 * groups of three behind it ("4,096"), which are thousands.
 */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace('−', '-')
  if (plain === '') return null
  if (/^-?\d{1,3}(,\d{3})+$/.test(plain) && !/^-?0,/.test(plain)) return Number(plain.replaceAll(',', ''))
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain) ? Number(plain.replace(',', '.')) : NaN
}
