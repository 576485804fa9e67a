import type { ContextMeasure } from '@shared/model/fit'
import type { Message } from '@shared/model/message'
import type { ContextWindow } from './contextWindow'
import { mostTokens, weighMessage, weighPath } from './weighMessages'

/** Tokens that are kept free for the answer where no limit was set for it: at most a quarter of the context. */
const usualAnswer = 4_096

/** A guessed size is only held against a conversation that is beyond it by this factor. */
const guessMargin = 1.25

export type FitInput = {
  model: string
  systemPrompt: string
  /** From the root to the question. */
  path: readonly Message[]
  /** Tokens of what is sent after the path. */
  extraTokens: number
  /** Tokens of what would stand for the messages that are left out: a summary, or nothing. */
  standInTokens: number
  window: ContextWindow
  /** The most tokens of the answer; undefined for no limit. */
  maxTokens: number | undefined
}

/** How full the context would be, and what could be done about it. */
export type FitResult = {
  measure: ContextMeasure
  /** The oldest messages that have to go, 0 when it fits; null when even the question alone is too long. */
  drop: number | null
  /** The same with half of the context left free, so that not every further question makes a new summary necessary. */
  roomy: number | null
}

/** True when it cannot be too long, whatever its text is: so is nearly every conversation, and nothing has to be counted. */
export function surelyFits(input: FitInput): boolean {
  const limits = limitsOf(input)
  return limits === null || mostTokens(input.systemPrompt, input.path) + input.extraTokens <= limits.allowed
}

/** Counts, or estimates, how full the context would be. */
export async function measureFit(input: FitInput): Promise<FitResult> {
  const { model, systemPrompt, path, extraTokens, window } = input
  const { tokens: pathTokens, exact } = await weighPath(systemPrompt, path, model)
  const tokens = pathTokens + extraTokens
  const size = { model, tokens, exact, window: window.tokens, windowOrigin: window.origin }
  const limits = limitsOf(input)
  if (limits === null || tokens <= limits.allowed) {
    return { measure: { ...size, overflowing: 0 }, drop: 0, roomy: 0 }
  }
  const weights = await weighEach(path)
  const last = lastQuestion(path)
  // In a small context a shorter one has to do.
  const standIn = Math.min(input.standInTokens, limits.target / 4)
  const drop = oldestToDrop(path, weights, tokens + standIn - limits.target)
  // A guess may be wrong: then all but the question goes, and the gateway says whether that is enough.
  const possible = drop ?? (window.origin === 'guess' ? last : null)
  return {
    measure: { ...size, overflowing: Math.max(1, drop ?? last) },
    drop: possible,
    roomy:
      oldestToDrop(path, weights, tokens + standIn - limits.target / 2) ?? (possible === null ? null : last),
  }
}

/** What is allowed before anything is done about it, and what is aimed at then. */
function limitsOf({ window, maxTokens }: FitInput): { allowed: number; target: number } | null {
  if (window.tokens === null) return null
  const answer = maxTokens ?? Math.min(usualAnswer, window.tokens / 4)
  const target = window.tokens - Math.min(answer, window.tokens / 2)
  return { allowed: window.origin === 'guess' ? window.tokens * guessMargin : target, target }
}

async function weighEach(path: readonly Message[]): Promise<number[]> {
  const weights: number[] = []
  for (const message of path) weights.push(await weighMessage(message))
  return weights
}

/**
 * The fewest of the oldest messages that together weigh as much as is too much. Questions go together with their answers,
 * so what is sent begins with a question; the last one always stays. null when that is still not enough.
 */
function oldestToDrop(path: readonly Message[], weights: readonly number[], tooMuch: number): number | null {
  let gone = 0
  for (const [index, message] of path.entries()) {
    if (index > 0 && message.role === 'user' && gone >= tooMuch) return index
    gone += weights[index] ?? 0
  }
  return null
}

/** Where the last question stands: everything before it can be left out. */
export function lastQuestion(path: readonly Message[]): number {
  return Math.max(
    0,
    path.findLastIndex(({ role }) => role === 'user'),
  )
}
