import type { TFunction } from 'i18next'
import type { Answer } from '@shared/model/message'
import { momentText } from './days'

/** Figures in the words of a language. */
export type Words = { t: TFunction; language: string }

/** Tokens of a question and its answer in a few characters; an estimate is marked as one. Null where nothing is known. */
export function usageText({ usage }: Pick<Answer, 'usage'>, { t, language }: Words): string | null {
  if (usage === null) return null
  const mark = usage.estimated ? '≈' : ''
  const format = (count: number): string => mark + count.toLocaleString(language)
  return t('chat.usage', { input: format(usage.inputTokens), output: format(usage.outputTokens) })
}

/**
 * Everything known of an answer, a line each: when it was asked for, from whom, and what it took. `connection` is the
 * name of the one that it came through.
 */
export function usageLines(
  { usage, timing, model, createdAt }: Pick<Answer, 'usage' | 'timing' | 'model' | 'createdAt'>,
  connection: string,
  { t, language }: Words,
): string[] {
  const count = (tokens: number): string => tokens.toLocaleString(language)
  const seconds = (ms: number): string =>
    (ms / 1000).toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const { firstTokenMs, durationMs } = timing
  const speed = usage && tokensPerSecond(usage.outputTokens, timing)
  const lines = [
    momentText(createdAt, language),
    t('messages.usage.model', { model, connection }),
    usage && t('messages.usage.input', { tokens: count(usage.inputTokens) }),
    usage?.cachedTokens && t('messages.usage.cached', { tokens: count(usage.cachedTokens) }),
    usage && t('messages.usage.output', { tokens: count(usage.outputTokens) }),
    usage?.reasoningTokens && t('messages.usage.reasoning', { tokens: count(usage.reasoningTokens) }),
    usage?.estimated && t('messages.usage.estimated'),
    firstTokenMs !== null && t('messages.usage.firstToken', { seconds: seconds(firstTokenMs) }),
    durationMs !== null && t('messages.usage.duration', { seconds: seconds(durationMs) }),
    speed && t('messages.usage.speed', { tokens: count(Math.round(speed)) }),
  ]
  return lines.filter((line): line is string => typeof line === 'string')
}

/** How fast an answer was written, the wait for its first token not counted. Null where it came in one piece. */
export function tokensPerSecond(outputTokens: number, timing: Answer['timing']): number | null {
  const { firstTokenMs, durationMs } = timing
  if (firstTokenMs === null || durationMs === null || durationMs <= firstTokenMs) return null
  return outputTokens / ((durationMs - firstTokenMs) / 1000)
}
