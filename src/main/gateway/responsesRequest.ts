import type {
  EasyInputMessage,
  ResponseCreateParams,
  ResponseInputContent,
} from 'openai/resources/responses/responses'
import type { CompletionRequest, PromptMessage, PromptPart } from './gateway'
import { dataUrl, refusesEffort, textOrParts, withoutRefused } from './requestParts'

/**
 * The body of `POST /responses`. This API has no stop sequences, no seed and no penalties: what is set of them is not
 * sent. `store: false` because the provider would otherwise keep the conversation for 30 days.
 */
export function responsesRequest(request: CompletionRequest, stream: boolean): ResponseCreateParams {
  const { model, messages, parameters, refused } = request
  const { instructions, input } = splitPrompt(messages, refused.includes('instructions'))
  const effort = refusesEffort(refused) ? undefined : parameters.reasoningEffort
  const body: { [Name in keyof ResponseCreateParams]: ResponseCreateParams[Name] | undefined } = {
    model,
    input,
    instructions,
    store: false,
    temperature: parameters.temperature,
    top_p: parameters.topP,
    max_output_tokens: parameters.maxTokens,
    reasoning: effort && { effort },
    ...(stream && { stream: true }),
  }
  return withoutRefused(body as ResponseCreateParams, refused)
}

/** The system prompt goes into a field of its own; what the system says later on stays at its place. */
function splitPrompt(
  messages: readonly PromptMessage[],
  noInstructions: boolean,
): { instructions: string | undefined; input: EasyInputMessage[] } {
  const first = noInstructions ? 0 : messages.findIndex(({ role }) => role !== 'system')
  const start = first === -1 ? messages.length : first
  const system = messages.slice(0, start).map(({ content }) => content)
  return {
    instructions: system.length === 0 ? undefined : system.join('\n\n'),
    input: messages.slice(start).map(inputMessage),
  }
}

function inputMessage({ role, content }: PromptMessage): EasyInputMessage {
  if (role !== 'user') return { role, content }
  const sent = textOrParts(content)
  return { role, content: typeof sent === 'string' ? sent : sent.map(inputPart) }
}

function inputPart(part: PromptPart): ResponseInputContent {
  return part.type === 'text'
    ? { type: 'input_text', text: part.text }
    : { type: 'input_image', image_url: dataUrl(part), detail: 'auto' }
}
