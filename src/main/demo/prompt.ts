import { z } from 'zod'
import { estimateTokens } from './pieces'

/** A message's text: a string, an array of parts of which only the text counts, or nothing. */
export const contentSchema = z
  .union([z.string(), z.array(z.looseObject({ text: z.string().optional() })), z.null()])
  .optional()

export type Content = z.output<typeof contentSchema>

export type PromptMessage = { readonly role: string; readonly text: string }

/** What the demo reads out of a request, the same for both endpoints. */
export type Prompt = {
  readonly model: string
  readonly messages: readonly PromptMessage[]
  /** Cuts the answer, as the real parameter does. */
  readonly maxTokens: number | undefined
  /** The answer ends before the first of these. */
  readonly stop: readonly string[]
}

/** Parameters that both endpoints take and a demo answer has no use for; their types are checked all the same. */
export const samplingFields = {
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
}

export function textOf(content: Content): string {
  if (typeof content === 'string') return content
  return (content ?? []).map((part) => part.text ?? '').join('\n')
}

export function lastUserText(messages: readonly PromptMessage[]): string {
  return messages.findLast((message) => message.role === 'user')?.text ?? ''
}

/** The estimated size of a prompt, with the few tokens that every message's frame costs. */
export function promptTokens(messages: readonly PromptMessage[]): number {
  return messages.reduce((sum, message) => sum + 4 + estimateTokens(message.text), 3)
}

/** One line per field that does not fit, as the gateway's validation lists them in `message`. */
export function issueLines(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
}
