import { z } from 'zod'
import type { StreamEvent } from '@shared/model/streamEvent'

/** Text as routers send it: a string, nothing, or a list of parts of which some carry text. */
const textSchema = z
  .union([
    z.string(),
    z
      .array(z.object({ text: z.string() }).catch({ text: '' }))
      .transform((parts) => parts.map(({ text }) => text).join('')),
  ])
  .catch('')

const count = z.number().int().nonnegative()

/**
 * A chunk of a chat completion, read for what it has rather than held to what it should be: every field may be missing,
 * null or of a strange type, and costs only itself.
 */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z
          .object({
            content: textSchema,
            reasoning_content: textSchema,
            reasoning: textSchema,
            reasoning_details: textSchema,
          })
          .partial()
          .catch({}),
        finish_reason: z.string().nullable().catch(null),
      }),
    )
    .catch([]),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullable().catch(null),
})

/** One chunk as events, in the order in which they count: reasoning, text, then the end. */
export function decodeChunk(chunk: unknown): StreamEvent[] {
  const parsed = chunkSchema.safeParse(chunk)
  if (!parsed.success) return []
  const { choices, usage } = parsed.data
  const events: StreamEvent[] = []
  const choice = choices[0]
  if (choice) {
    const { content, reasoning_content, reasoning, reasoning_details } = choice.delta
    // Providers name it differently and some send the same text under two names: the first that has any is taken.
    const thought = reasoning_content || reasoning || reasoning_details
    if (thought) events.push({ type: 'reasoning', text: thought })
    if (content) events.push({ type: 'text', text: content })
    if (choice.finish_reason) events.push({ type: 'finish', reason: choice.finish_reason })
  }
  if (usage) {
    events.push({
      type: 'usage',
      usage: { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens },
    })
  }
  return events
}
