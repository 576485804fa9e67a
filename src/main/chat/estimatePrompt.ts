import type { PromptMessage } from '../gateway/gateway'
import { estimateTokens } from './estimateTokens'

/** Tokens that mark a message's beginning, end and role; about what OpenAI's chat format adds. */
export const messageTokens = 4

/**
 * Tokens of an image of the size that is sent at most (1568 pixels on its longer side). Providers count differently; this is
 * about the largest of their rules (Anthropic: width × height / 750, and at most about 1,600).
 */
export const imageTokens = 1_600

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
