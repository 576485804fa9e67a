/** What a `chat.completion.chunk` can carry in `choices[0]`. */
export type ChunkPart = {
  readonly delta: {
    readonly role?: 'assistant'
    readonly content?: string
    readonly reasoning_content?: string
  }
  readonly finishReason?: 'stop' | 'length' | null
}

/** The fields that all chunks of one answer share. */
export type CompletionHead = { readonly id: string; readonly model: string; readonly created: number }

export type CompletionUsage = {
  readonly prompt_tokens: number
  readonly completion_tokens: number
  readonly total_tokens: number
  readonly prompt_tokens_details: { readonly cached_tokens: number }
  readonly completion_tokens_details: { readonly reasoning_tokens: number }
}

/** One chunk of a streamed completion, in OpenAI's shape. */
export function completionChunk(head: CompletionHead, part: ChunkPart): object {
  return {
    id: head.id,
    object: 'chat.completion.chunk',
    created: head.created,
    model: head.model,
    choices: [{ index: 0, delta: part.delta, finish_reason: part.finishReason ?? null }],
  }
}

/** The chunk that `stream_options.include_usage` adds: no choice, only the count. */
export function usageChunk(head: CompletionHead, usage: CompletionUsage): object {
  return {
    id: head.id,
    object: 'chat.completion.chunk',
    created: head.created,
    model: head.model,
    choices: [],
    usage,
  }
}

/** Token counts in the shape of chat completions; the reasoning is part of the completion, as it is billed. */
export function completionUsage(prompt: number, completion: number, reasoning = 0): CompletionUsage {
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: reasoning },
  }
}
