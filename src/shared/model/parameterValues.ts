import {
  apis,
  type ParameterName,
  type ParameterOverrides,
  parameterRanges,
  type Parameters,
  reasoningEfforts,
  stopLimit,
} from './parameters'

/*
 * What `parametersSchema` says, without zod: the window's forms and the history's thread check values and load none.
 */

const checks: { [Name in ParameterName]: (value: unknown) => boolean } = {
  temperature: (value) => isBetween(value, parameterRanges.temperature),
  topP: (value) => isBetween(value, parameterRanges.topP),
  maxTokens: (value) => isWhole(value) && value > 0,
  stop: isStopList,
  seed: isWhole,
  reasoningEffort: (value) => isOneOf(reasoningEfforts, value),
  frequencyPenalty: (value) => isBetween(value, parameterRanges.frequencyPenalty),
  presencePenalty: (value) => isBetween(value, parameterRanges.presencePenalty),
  stream: (value) => typeof value === 'boolean',
  api: (value) => isOneOf(apis, value),
}

/** Every parameter, in the order in which people are shown them. */
export const parameterNames: readonly ParameterName[] = [
  'temperature',
  'topP',
  'maxTokens',
  'stop',
  'seed',
  'reasoningEffort',
  'frequencyPenalty',
  'presencePenalty',
  'stream',
  'api',
]

/** Whether a parameter can have this value: the same answer that `parametersSchema` gives. */
export function isParameterValue(name: ParameterName, value: unknown): boolean {
  return checks[name](value)
}

/** Overrides from stored JSON. What is unknown, damaged or out of range is left out: it costs that value and nothing else. */
export function readOverrides(json: string): ParameterOverrides {
  return pick(json, (name, value) => value === null || isParameterValue(name, value))
}

/** {@link readOverrides} for parameters that are in force, among which there is no null. */
export function readParameters(json: string): Parameters {
  return pick(json, isParameterValue)
}

function pick(json: string, keeps: (name: ParameterName, value: unknown) => boolean): object {
  const stored = parseObject(json)
  const kept = parameterNames.filter((name) => Object.hasOwn(stored, name) && keeps(name, stored[name]))
  return Object.fromEntries(kept.map((name) => [name, stored[name]]))
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}

function isBetween(value: unknown, { min, max }: { min: number; max: number }): boolean {
  return typeof value === 'number' && value >= min && value <= max
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && values.includes(value)
}

function isStopList(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 1 || value.length > stopLimit.sequences) return false
  return value.every(
    (one) => typeof one === 'string' && one.length >= 1 && one.length <= stopLimit.characters,
  )
}
