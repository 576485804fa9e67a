import { imageTokens } from '@shared/model/tokenGuess'
import type { PromptMessage } from '../gateway/gateway'
import { estimateTokens } from './estimateTokens'

/** Tokens that mark a message's beginning, end and role; about what OpenAI's chat format adds. */
export const messageTokens = 4

/** Tokens of a whole prompt, estimated. */
export async function estimatePrompt(messages: readonly PromptMessage[]): Promise<number> {
  let tokens = 0
  for (const { content } of messages) {
    const parts = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content
    tokens += messageTokens
    for (const part of parts) tokens += part.type === 'text' ? await estimateTokens(part.text) : imageTokens
  }
  return tokens
}
