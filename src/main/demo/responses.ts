import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { errorReply } from './errorBodies'
import { canStreamResponses, isProviderModelId } from './models'
import type { Pace } from './pace'
import type { Prompt, PromptMessage } from './prompt'
import { contentSchema, issueLines, samplingFields, textOf } from './prompt'
import { replyToPrompt } from './replyToPrompt'
import type { ResponseHead } from './responseEvents'
import { responseEvents, wholeResponse } from './responseEvents'
import type { Reply } from './script'

const requestSchema = z.looseObject({
  model: z.string(),
  input: z.union([
    z.string(),
    z.array(z.looseObject({ role: z.string().optional(), content: contentSchema })),
  ]),
  instructions: z.string().nullish(),
  stream: z.boolean().nullish(),
  max_output_tokens: z.int().positive().nullish(),
  ...samplingFields,
  reasoning: z.looseObject({ effort: z.string().nullish() }).nullish(),
})

/** Answers `POST /v1/responses`; every refusal is a reply, nothing is thrown. */
export function answerResponse(path: string, body: unknown, pace: Pace): Reply {
  if (body === undefined || typeof body === 'string') return errorReply(path, 400, 'Invalid JSON body')
  const parsed = requestSchema.safeParse(body)
  if (!parsed.success) return errorReply(path, 400, issueLines(parsed.error))
  const request = parsed.data
  if (!isProviderModelId(request.model))
    return errorReply(path, 400, 'model should be in provider/model format')
  if (request.input.length === 0) return errorReply(path, 400, 'input should not be empty')
  if (request.stream && !canStreamResponses(request.model)) {
    return errorReply(path, 400, 'Streaming on /v1/responses is only supported for openai models')
  }

  const messages = promptMessages(request.input, request.instructions ?? undefined)
  const maxTokens = request.max_output_tokens ?? undefined
  const head: ResponseHead = {
    id: `resp_${randomUUID()}`,
    model: request.model,
    createdAt: Math.floor(Date.now() / 1000),
  }
  const prompt: Prompt = { model: request.model, messages, maxTokens, stop: [] }
  return replyToPrompt(path, prompt, request.stream === true, pace, {
    whole: (answer) => wholeResponse(head, answer),
    events: (answer) => responseEvents(head, answer),
  })
}

/** The prompt of both input forms; items that are no messages (they carry no role) hold nothing to answer. */
function promptMessages(
  input: z.output<typeof requestSchema>['input'],
  instructions: string | undefined,
): PromptMessage[] {
  const system = instructions === undefined ? [] : [{ role: 'system', text: instructions }]
  if (typeof input === 'string') return [...system, { role: 'user', text: input }]
  const messages = input.flatMap(({ role, content }) =>
    role === undefined ? [] : [{ role, text: textOf(content) }],
  )
  return [...system, ...messages]
}
