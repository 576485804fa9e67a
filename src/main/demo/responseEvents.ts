import type { Answer } from './answer'
import { sseEvent } from './sse'

/** The fields that all events of one response share. */
export type ResponseHead = { readonly id: string; readonly model: string; readonly createdAt: number }

type Payload = { readonly type: string } & Readonly<Record<string, unknown>>

/** A finished response as one body, in the shape of OpenAI's Responses API. */
export function wholeResponse(head: ResponseHead, answer: Answer): object {
  const reasoning = answer.reasoning.length === 0 ? [] : [reasoningItem(head, answer.reasoning.join(''))]
  return {
    ...baseResponse(head),
    status: answer.truncated ? 'incomplete' : 'completed',
    incomplete_details: answer.truncated ? { reason: 'max_output_tokens' } : null,
    output: [...reasoning, messageItem(head, answer)],
    usage: responseUsage(answer),
  }
}

/**
 * The framed events of a streamed response, in the documented order, numbered from 0. A reasoning item comes first
 * where the answer has one; the last event repeats the whole response. The Responses API has no `[DONE]`.
 */
export function* responseEvents(head: ResponseHead, answer: Answer): Generator<string> {
  let sequence = 0
  for (const payload of payloads(head, answer)) {
    yield sseEvent({ ...payload, sequence_number: sequence })
    sequence += 1
  }
}

function* payloads(head: ResponseHead, answer: Answer): Generator<Payload> {
  const response = { ...baseResponse(head), status: 'in_progress', output: [] }
  yield { type: 'response.created', response }
  yield { type: 'response.in_progress', response }
  const messageIndex = answer.reasoning.length > 0 ? 1 : 0
  if (messageIndex === 1) yield* reasoningPayloads(head, answer.reasoning)
  yield* messagePayloads(head, answer, messageIndex)
  yield {
    type: answer.truncated ? 'response.incomplete' : 'response.completed',
    response: wholeResponse(head, answer),
  }
}

function* reasoningPayloads(head: ResponseHead, pieces: readonly string[]): Generator<Payload> {
  const item = reasoningItem(head, pieces.join(''))
  const text = pieces.join('')
  const at = { item_id: item.id, output_index: 0, summary_index: 0 }
  yield { type: 'response.output_item.added', output_index: 0, item: { ...item, summary: [] } }
  yield { type: 'response.reasoning_summary_part.added', ...at, part: { type: 'summary_text', text: '' } }
  for (const delta of pieces) yield { type: 'response.reasoning_summary_text.delta', ...at, delta }
  yield { type: 'response.reasoning_summary_text.done', ...at, text }
  yield { type: 'response.reasoning_summary_part.done', ...at, part: { type: 'summary_text', text } }
  yield { type: 'response.output_item.done', output_index: 0, item }
}

function* messagePayloads(head: ResponseHead, answer: Answer, index: number): Generator<Payload> {
  const item = messageItem(head, answer)
  const at = { item_id: item.id, output_index: index, content_index: 0 }
  const text = answer.text.join('')
  yield {
    type: 'response.output_item.added',
    output_index: index,
    item: { ...item, status: 'in_progress', content: [] },
  }
  yield { type: 'response.content_part.added', ...at, part: textPart('') }
  for (const delta of answer.text) yield { type: 'response.output_text.delta', ...at, delta, logprobs: [] }
  yield { type: 'response.output_text.done', ...at, text, logprobs: [] }
  yield { type: 'response.content_part.done', ...at, part: textPart(text) }
  yield { type: 'response.output_item.done', output_index: index, item }
}

function baseResponse(head: ResponseHead) {
  return {
    id: head.id,
    object: 'response',
    created_at: head.createdAt,
    model: head.model,
    error: null,
    incomplete_details: null as { reason: string } | null,
    instructions: null,
    metadata: {},
    parallel_tool_calls: false,
    temperature: null,
    tool_choice: 'auto',
    tools: [],
    top_p: null,
    usage: null as object | null,
  }
}

function reasoningItem(head: ResponseHead, text: string) {
  return { id: itemId('rs', head), type: 'reasoning', summary: [{ type: 'summary_text', text }] }
}

function messageItem(head: ResponseHead, answer: Answer) {
  return {
    id: itemId('msg', head),
    type: 'message',
    role: 'assistant',
    status: answer.truncated ? 'incomplete' : 'completed',
    content: [textPart(answer.text.join(''))],
  }
}

function textPart(text: string) {
  return { type: 'output_text', text, annotations: [], logprobs: [] }
}

function itemId(prefix: 'rs' | 'msg', head: ResponseHead): string {
  return `${prefix}_${head.id.slice('resp_'.length)}`
}

function responseUsage(answer: Answer) {
  const output = answer.reasoning.length + answer.text.length
  return {
    input_tokens: answer.promptTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: answer.reasoning.length },
    total_tokens: answer.promptTokens + output,
  }
}
