import type { ParameterName } from './parameters'
import { parameterNames } from './parameterValues'

/** The names that a parameter goes out under: which one, depends on the API and the model. */
export const requestFields: Record<ParameterName, readonly string[]> = {
  temperature: ['temperature'],
  topP: ['top_p'],
  maxTokens: ['max_tokens', 'max_completion_tokens', 'max_output_tokens'],
  stop: ['stop'],
  seed: ['seed'],
  reasoningEffort: ['reasoning_effort', 'reasoning'],
  frequencyPenalty: ['frequency_penalty'],
  presencePenalty: ['presence_penalty'],
  stream: ['stream'],
  api: [],
}

/** The parameter behind a field that a refusal named (`reasoning.effort`, `max_tokens`); null for a field that is none. */
export function parameterOf(field: string): ParameterName | null {
  const [name = ''] = field.split('.')
  return parameterNames.find((parameter) => requestFields[parameter].includes(name)) ?? null
}
