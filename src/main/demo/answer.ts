import { pickAnswer } from './answers/pick'
import { isReasoningModel } from './models'
import { piecesOf } from './pieces'
import type { Prompt } from './prompt'
import { promptTokens } from './prompt'

/** A demo answer cut into pieces of the size of a token; the counts are what `usage` reports. */
export type Answer = {
  readonly reasoning: readonly string[]
  readonly text: readonly string[]
  readonly promptTokens: number
  /** Set when the request's limit cut the answer. */
  readonly truncated: boolean
}

/** Chooses the text for a prompt and cuts it to the limit that the request set, the reasoning counted first. */
export function answerPrompt(prompt: Prompt): Answer {
  const picked = pickAnswer(prompt.model, prompt.messages)
  const reasoning = isReasoningModel(prompt.model) ? [...piecesOf(picked.reasoning)] : []
  const text = [...piecesOf(untilStop(picked.text, prompt.stop))]
  const limit = prompt.maxTokens ?? Number.POSITIVE_INFINITY
  return {
    reasoning: reasoning.slice(0, limit),
    text: text.slice(0, Math.max(0, limit - reasoning.length)),
    promptTokens: promptTokens(prompt.messages),
    truncated: reasoning.length + text.length > limit,
  }
}

function untilStop(text: string, stop: readonly string[]): string {
  const ends = stop.map((sequence) => text.indexOf(sequence)).filter((end) => end !== -1)
  return text.slice(0, Math.min(text.length, ...ends))
}

/** The empty success that gateways have been seen to send: to a client it is an error that can be retried. */
export function emptyAnswer(prompt: Prompt): Answer {
  return { reasoning: [], text: [], promptTokens: promptTokens(prompt.messages), truncated: false }
}
