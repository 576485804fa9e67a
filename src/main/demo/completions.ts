import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Answer } from './answer'
import type { CompletionHead } from './completionChunks'
import { completionChunk, completionUsage, usageChunk } from './completionChunks'
import { errorReply } from './errorBodies'
import { isProviderModelId } from './models'
import type { Pace } from './pace'
import type { Prompt } from './prompt'
import { contentSchema, issueLines, samplingFields, textOf } from './prompt'
import { replyToPrompt } from './replyToPrompt'
import type { Reply } from './script'
import { sseData, sseDone } from './sse'

const requestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: contentSchema })),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
  ...samplingFields,
  stop: z.union([z.string(), z.array(z.string()).max(4)]).nullish(),
  seed: z.int().nullish(),
  reasoning_effort: z.string().nullish(),
  frequency_penalty: z.number().min(-2).max(2).nullish(),
  presence_penalty: z.number().min(-2).max(2).nullish(),
})

/** Answers `POST /v1/chat/completions`; every refusal is a reply, nothing is thrown. */
export function answerCompletion(path: string, body: unknown, pace: Pace): Reply {
  if (body === undefined || typeof body === 'string') return errorReply(path, 400, 'Invalid JSON body')
  const parsed = requestSchema.safeParse(body)
  if (!parsed.success) return errorReply(path, 400, issueLines(parsed.error))
  const request = parsed.data
  if (!isProviderModelId(request.model))
    return errorReply(path, 400, 'model should be in provider/model format')
  if (request.messages.length === 0) return errorReply(path, 400, 'messages should not be empty')

  const prompt: Prompt = {
    model: request.model,
    messages: request.messages.map(({ role, content }) => ({ role, text: textOf(content) })),
    maxTokens: request.max_completion_tokens ?? request.max_tokens ?? undefined,
    stop: [request.stop ?? []].flat(),
  }
  const head = newHead(request.model)
  const withUsage = request.stream_options?.include_usage === true
  return replyToPrompt(path, prompt, request.stream === true, pace, {
    whole: (answer) => wholeCompletion(head, answer),
    events: (answer) => completionEvents(head, answer, withUsage),
  })
}

/**
 * The framed events of a streamed completion, produced one by one: reasoning, text, finish reason, usage where it was
 * asked for, `[DONE]`. Benchmarks feed it an answer of their own.
 */
export function* completionEvents(
  head: CompletionHead,
  answer: Pick<Answer, 'promptTokens' | 'truncated'> & {
    readonly reasoning: Iterable<string>
    readonly text: Iterable<string>
  },
  withUsage: boolean,
): Generator<string> {
  let reasoned = 0
  let written = 0
  yield sseData(completionChunk(head, { delta: { role: 'assistant', content: '' } }))
  for (const piece of answer.reasoning) {
    reasoned += 1
    yield sseData(completionChunk(head, { delta: { reasoning_content: piece } }))
  }
  for (const piece of answer.text) {
    written += 1
    yield sseData(completionChunk(head, { delta: { content: piece } }))
  }
  yield sseData(completionChunk(head, { delta: {}, finishReason: answer.truncated ? 'length' : 'stop' }))
  if (withUsage) {
    yield sseData(usageChunk(head, completionUsage(answer.promptTokens, reasoned + written, reasoned)))
  }
  yield sseDone
}

/** A fresh head; `model` is repeated as it was asked for, which for the free alias is the alias. */
export function newHead(model: string): CompletionHead {
  return { id: `chatcmpl-${randomUUID()}`, model, created: Math.floor(Date.now() / 1000) }
}

/** A finished completion as one body, in the shape of chat completions. */
export function wholeCompletion(head: CompletionHead, answer: Answer): object {
  const { reasoning, text } = answer
  const message = {
    role: 'assistant',
    content: text.length === 0 ? null : text.join(''),
    ...(reasoning.length > 0 && { reasoning_content: reasoning.join('') }),
  }
  return {
    id: head.id,
    object: 'chat.completion',
    created: head.created,
    model: head.model,
    choices: [{ index: 0, message, finish_reason: answer.truncated ? 'length' : 'stop' }],
    usage: completionUsage(answer.promptTokens, reasoning.length + text.length, reasoning.length),
  }
}
