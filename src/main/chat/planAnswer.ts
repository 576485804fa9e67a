import { fail, ok, type Result } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import type { ContextMeasure, Fit, Omission } from '@shared/model/fit'
import type { CallPurpose } from '@shared/model/ledger'
import type { AnswerOrigin, Message } from '@shared/model/message'
import type { Parameters } from '@shared/model/parameters'
import type { Target } from '../connection/target'
import type { PromptMessage } from '../gateway/gateway'
import type { History } from '../history/history'
import type { AskedAnswer } from '../history/turns'
import { contextWindowOf } from './context/contextWindow'
import { type FitInput, type FitResult, measureFit, surelyFits } from './context/fitPrompt'
import { summaryFor } from './context/summaries'
import { estimatePrompt } from './estimatePrompt'

/** What an answer is to be asked with, before anything is stored. */
export type AnswerWish = {
  conversation: Conversation
  target: Target
  /** The branch from its root to the question, which need not be stored yet. */
  path: readonly Message[]
  model: string
  parameters: Parameters
  fit: Fit
  origin: AnswerOrigin
  comparisonId: string | null
  purpose: Exclude<CallPurpose, 'summary'>
  /** Sent after the path: what a continued answer has so far, or what is to be merged. */
  extra: readonly PromptMessage[]
  withoutImages: boolean
  /** The gateway has refused this very question to this model as too long, whatever an estimate says. */
  refusedAsTooLong: boolean
}

/** An answer to the question as it stands, with nothing behind it and nothing left out. */
export const plainWish = {
  purpose: 'answer',
  extra: [],
  withoutImages: false,
  refusedAsTooLong: false,
} as const satisfies Partial<AnswerWish>

/** A wish that can be carried out: what is stored of it, and what is sent. */
export type AnswerPlan = Pick<
  AnswerWish,
  'conversation' | 'target' | 'purpose' | 'extra' | 'withoutImages'
> & {
  asked: AskedAnswer
  /** Fields that this model is known to refuse. */
  refused: readonly string[]
  /** A summary of so many of the oldest messages has to be written first; null for none. */
  summarise: { model: string; messages: number } | null
}

export type Planned =
  | { state: 'ready'; plan: AnswerPlan }
  /** The person has to choose what is left out. */
  | { state: 'too-long'; measure: ContextMeasure }

/** Tokens that are kept for a summary which is not written yet; it is asked for in 400 words at most. */
const summaryTokens = 1_000

/**
 * Decides how a wish goes out: whether the branch fits into the model's context, and if not, what is done about it. Nothing
 * is left out that nobody chose to leave out.
 * @returns `context-too-long` when even the question alone is too long
 */
export async function planAnswer(wish: AnswerWish, history: History): Promise<Result<Planned>> {
  const { model, parameters, fit, path } = wish
  const settings = await history.getModelSettings({ model })
  if (!settings.ok) return settings
  const { target, conversation, purpose, extra, withoutImages, origin, comparisonId } = wish
  const asked = { model, connectionId: target.id, parameters, origin, comparisonId }
  const same = { conversation, target, purpose, extra, withoutImages, refused: settings.value.refused }
  const ready = (omission: Omission | null, summarise: AnswerPlan['summarise'] = null): Result<Planned> =>
    ok({ state: 'ready', plan: { ...same, asked: { ...asked, omission }, summarise } })

  if (fit.kind === 'send-all') return ready(null)
  const input: FitInput = {
    model,
    systemPrompt: conversation.systemPrompt,
    path,
    extraTokens: await estimatePrompt(extra),
    standInTokens: fit.kind === 'summarise' ? summaryTokens : 0,
    window: contextWindowOf(model, settings.value),
    maxTokens: parameters.maxTokens,
  }
  if (!wish.refusedAsTooLong && surelyFits(input)) return ready(null)
  const result = wish.refusedAsTooLong ? await measureRefused(input) : await measureFit(input)
  if (result.drop === 0) return ready(null)
  if (fit.kind === 'ask') return ok({ state: 'too-long', measure: result.measure })
  if (result.drop === null) return fail(tooLong(result))
  if (fit.kind === 'drop-oldest') return ready({ messages: result.drop, summary: null })

  const stored = await history.getSummaries({ conversationId: conversation.id })
  if (!stored.ok) return stored
  const summary = summaryFor(stored.value, path, result.drop)
  if (summary !== null) return ready(summary)
  return ready(null, { model: fit.model, messages: result.roomy ?? result.drop })
}

/** A question that fits by all that is known and was refused: the context is smaller than what was sent, nobody knows by how much. */
async function measureRefused(input: FitInput): Promise<FitResult> {
  const result = await measureFit(input)
  const { tokens } = result.measure
  if (result.drop !== 0 || tokens === 0) return result
  const smaller = await measureFit({ ...input, window: { tokens, origin: 'gateway' } })
  // What is known of the context stays what it was: nobody has named its size.
  const measure = { ...result.measure, overflowing: smaller.measure.overflowing }
  return { measure, drop: smaller.roomy, roomy: smaller.roomy }
}

function tooLong({ measure }: FitResult) {
  return {
    code: 'context-too-long' as const,
    message: 'the question alone is too long for this model',
    ...(measure.window !== null && { contextWindow: measure.window }),
  }
}
