import type { Answer } from './message'

/** Reasons for which a gateway ends an answer at a length limit: chat completions, Responses, and providers passed through. */
const cutShort = new Set(['length', 'max_tokens', 'max_output_tokens', 'MAX_TOKENS'])

/** Whether an answer ended because it reached the most tokens that it may have. */
export function isCutShort(finishReason: string | null): boolean {
  return finishReason !== null && cutShort.has(finishReason)
}

/** Whether an answer has text and did not come to its end, as far as anybody knows: then it can go on. */
export function canContinue({
  status,
  content,
  finishReason,
}: Pick<Answer, 'status' | 'content' | 'finishReason'>): boolean {
  if (content.trim() === '' || status === 'streaming') return false
  return status !== 'complete' || finishReason === null || isCutShort(finishReason)
}
