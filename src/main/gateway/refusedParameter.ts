import type { ErrorBody } from './errorBody'

/** What else the providers behind the gateway call a field; the gateway translates requests, but not refusals. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  stop: ['stop_sequences', 'stopSequences'],
  reasoning_effort: [
    'reasoning',
    'reasoning.effort',
    'thinking',
    'thinking_config',
    'thinkingConfig',
    'effort',
  ],
  reasoning: [
    'reasoning_effort',
    'reasoning.effort',
    'thinking',
    'thinking_config',
    'thinkingConfig',
    'effort',
  ],
  stream_options: ['include_usage'],
}

const limits = ['max_tokens', 'max_completion_tokens', 'max_output_tokens', 'maxOutputTokens']

/**
 * The field, by the name that it was sent under, that a refusal names; null when it names none of those that were sent.
 * Of several it is the one that is named first: `Unsupported parameter: 'max_tokens' … Use 'max_completion_tokens'`.
 */
export function refusedParameter(
  { words, param }: Pick<ErrorBody, 'words' | 'param'>,
  fields: readonly string[],
): string | null {
  const given = param?.replace(/^body\./, '').replace(/(\.|\[)\d+.*$/, '')
  const exact = fields.find((field) => namesOf(field).some((name) => name === given))
  if (exact !== undefined) return exact
  const named = fields
    .map((field) => ({ field, at: Math.min(...namesOf(field).map((name) => indexOfName(words, name))) }))
    .filter(({ at }) => at !== Number.POSITIVE_INFINITY)
    .toSorted((one, other) => one.at - other.at)
  return named[0]?.field ?? null
}

function namesOf(field: string): string[] {
  const camelCase = field.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())
  return [field, camelCase, ...(limits.includes(field) ? limits : (otherNames[field] ?? []))]
}

/** Where the name stands, as a name. `stop` and `seed` are words too, so those have to be marked as one. */
function indexOfName(words: string, name: string): number {
  const escaped = name.replaceAll('.', '\\.')
  const whole = `(?<![\\w.-])${escaped}(?![\\w-])`
  const isPlainWord = /^[a-z]+$/.test(name) && name !== 'temperature'
  const patterns = isPlainWord ? markedNames(escaped) : [whole]
  const found = new RegExp(patterns.join('|'), 'im').exec(words)
  return found === null ? Number.POSITIVE_INFINITY : found.index
}

/** `'seed'` · `property seed` · `body.seed` · `supplied: seed` · `seed should not` */
function markedNames(name: string): string[] {
  return [
    `['"\`‘“]${name}['"\`’”]`,
    `(?:propert(?:y|ies)|parameters?|fields?|arguments?|inputs?|names?|options?|permitted|body)[\\s:.]+${name}(?![\\w-])`,
    `[:,]\\s*${name}\\s*(?:$|[,;.])`,
    `(?<![\\w.-])${name}\\s*(?::|(?:should|must|is|are|was|can|does)\\b|not\\b)`,
  ]
}
