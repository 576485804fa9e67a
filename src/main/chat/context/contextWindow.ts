import type { ContextMeasure } from '@shared/model/fit'
import type { ModelSettings } from '@shared/model/modelSettings'

/** The size of a model's context in tokens, and who says so. */
export type ContextWindow = { tokens: number | null; origin: ContextMeasure['windowOrigin'] }

/**
 * Sizes as the providers' pages gave them for families of models, by the name after the slash; the first that matches
 * counts. The gateway publishes none and may allow less, so this is a guess and is called one. Nothing is refused for it
 * that is not clearly too long.
 */
const guesses: readonly (readonly [RegExp, number])[] = [
  [/^gpt-5/, 400_000],
  [/^gpt-4\.1/, 1_000_000],
  [/^gpt-4(o|-turbo)/, 128_000],
  [/^gpt-4/, 8_192],
  [/^gpt-3\.5/, 16_385],
  [/^o[134](-|$)/, 200_000],
  [/^claude/, 200_000],
  [/^gemini/, 1_000_000],
  [/^deepseek/, 64_000],
  [/^solar/, 32_768],
  [/^qwen/, 32_768],
]

/** What the person typed in counts before what the gateway said in a refusal, and that before a guess by the name. */
export function contextWindowOf(
  model: string,
  known: Pick<ModelSettings, 'contextWindow' | 'learnedWindow'>,
): ContextWindow {
  if (known.contextWindow !== null) return { tokens: known.contextWindow, origin: 'person' }
  if (known.learnedWindow !== null) return { tokens: known.learnedWindow, origin: 'gateway' }
  const name = model.slice(model.lastIndexOf('/') + 1).toLowerCase()
  const guess = guesses.find(([pattern]) => pattern.test(name))
  return guess ? { tokens: guess[1], origin: 'guess' } : { tokens: null, origin: 'unknown' }
}
