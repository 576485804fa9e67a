import type {
  ChatCompletionContentPart,
  ChatCompletionCreateParams,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions'
import type { CompletionRequest, PromptMessage, PromptPart } from './gateway'
import { dataUrl, refusesEffort, textOrParts, withoutRefused } from './requestParts'

/**
 * The body of `POST /chat/completions`. Holds what was set and what is not refused; a stream also asks for its token
 * counts, which would otherwise only come with a whole answer.
 */
export function chatRequest(request: CompletionRequest, stream: boolean): ChatCompletionCreateParams {
  const { model, messages, parameters, refused } = request
  const body: { [Name in keyof ChatCompletionCreateParams]: ChatCompletionCreateParams[Name] | undefined } = {
    model,
    messages: messages.map(chatMessage),
    temperature: parameters.temperature,
    top_p: parameters.topP,
    ...maxTokens(request),
    stop: parameters.stop,
    seed: parameters.seed,
    reasoning_effort: refusesEffort(refused) ? undefined : parameters.reasoningEffort,
    frequency_penalty: parameters.frequencyPenalty,
    presence_penalty: parameters.presencePenalty,
    ...(stream && { stream: true, stream_options: { include_usage: true } }),
  }
  return withoutRefused(body as ChatCompletionCreateParams, refused)
}

/** OpenAI's reasoning models know the limit by its newer name only, other providers mostly by the older one. */
const newerLimit = /^openai\/(?:gpt-(?:[5-9]|1\d)(?!\d)|o\d)/i

/** The one setting under the name that the model takes; under the other one when that was refused. */
function maxTokens({ model, parameters, refused }: CompletionRequest): Partial<ChatCompletionCreateParams> {
  if (parameters.maxTokens === undefined) return {}
  const names = ['max_tokens', 'max_completion_tokens'] as const
  const inOrder = newerLimit.test(model) ? names.toReversed() : names
  const name = inOrder.find((one) => !refused.includes(one))
  return name === undefined ? {} : { [name]: parameters.maxTokens }
}

function chatMessage({ role, content }: PromptMessage): ChatCompletionMessageParam {
  if (role !== 'user') return { role, content }
  const sent = textOrParts(content)
  return { role, content: typeof sent === 'string' ? sent : sent.map(chatPart) }
}

function chatPart(part: PromptPart): ChatCompletionContentPart {
  return part.type === 'text'
    ? { type: 'text', text: part.text }
    : { type: 'image_url', image_url: { url: dataUrl(part) } }
}
