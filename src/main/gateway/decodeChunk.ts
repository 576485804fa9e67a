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

const partSchema = z
  .object({
    content: textSchema,
    reasoning_content: textSchema,
    reasoning: textSchema,
    reasoning_details: textSchema,
  })
  .partial()
  .catch({})

const count = z.number().int().nonnegative()

/**
 * A chunk of a chat completion, or a whole one, read for what it has rather than held to what it should be: every field
 * may be missing, null or of a strange type, and costs only itself.
 */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: partSchema.optional(),
        message: partSchema.optional(),
        finish_reason: z.string().nullable().catch(null),
      }),
    )
    .optional()
    .catch([]),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullable().catch(null),
})

/**
 * One chunk as events, in the order in which they count: reasoning, text, then the end. null for something that is no
 * part of a completion at all: the gateway's own error bodies come like that, inside a stream with status 200.
 */
export function decodeChunk(chunk: unknown): StreamEvent[] | null {
  const parsed = chunkSchema.safeParse(chunk)
  if (!parsed.success) return []
  const { choices, usage } = parsed.data
  if (choices === undefined && usage === null) return isErrorBody(chunk) ? null : []
  const events: StreamEvent[] = []
  const choice = choices?.[0]
  if (choice) {
    const part = choice.delta ?? choice.message ?? {}
    // Providers name it differently and some send the same text under two names: the first that has any is taken.
    const thought = part.reasoning_content || part.reasoning || part.reasoning_details
    if (thought) events.push({ type: 'reasoning', text: thought })
    if (part.content) events.push({ type: 'text', text: part.content })
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

function isErrorBody(chunk: unknown): boolean {
  return (
    typeof chunk === 'object' &&
    chunk !== null &&
    ['error', 'message', 'detail', 'statusCode'].some((name) => name in chunk)
  )
}
