import type { Message } from '@shared/model/message'
import type { PromptMessage } from '../gateway/gateway'

/**
 * The request's messages: the system prompt, then the branch from its root. Reasoning is never sent back. Answers without
 * text (failed before the first token) are left out, since several providers refuse an empty message.
 */
export function buildPrompt(systemPrompt: string, branch: readonly Message[]): PromptMessage[] {
  const messages = branch
    .filter(({ content }) => content.trim() !== '')
    .map(({ role, content }): PromptMessage => ({ role, content }))
  return systemPrompt.trim() === '' ? messages : [{ role: 'system', content: systemPrompt }, ...messages]
}
