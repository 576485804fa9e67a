/**
 * The demo's model list: every provider prefix that the gateway is known to serve, with the mixture a client has to
 * cope with (dated IDs, image models, Responses-only models, the free alias). Nothing but `id` is known to be in a real
 * entry, so nothing else is here that a client could come to rely on.
 */
export const demoModelIds: readonly string[] = [
  'openai/gpt-5.5-2026-04-23',
  'openai/gpt-5.5-pro',
  'openai/gpt-5.4',
  'openai/gpt-5.2',
  'openai/gpt-5.2-codex',
  'openai/gpt-4o',
  'openai/gpt-4o-mini',
  'openai/o4-mini',
  'openai/gpt-image-1.5',
  'anthropic/claude-opus-4-5',
  'anthropic/claude-sonnet-4-6',
  'anthropic/claude-haiku-4-5',
  'anthropic/claude-haiku-4-5-20251001',
  'gemini/gemini-2.5-pro',
  'gemini/gemini-2.5-flash',
  'gemini/gemini-2.5-flash-image-preview',
  'deepseek/deepseek-v4-pro',
  'deepseek/deepseek-chat',
  'deepseek/deepseek-reasoner',
  'upstage/solar-pro3',
  'upstage/solar-mini',
  'qwen/qwen3-max',
  'qwen/qwen3-coder-plus',
  'runyour/free',
]

/** The body of `GET /v1/models`. */
export function modelList(): {
  readonly object: 'list'
  readonly data: readonly { id: string; object: 'model' }[]
} {
  return { object: 'list', data: demoModelIds.map((id) => ({ id, object: 'model' })) }
}

/** The gateway refuses bare names such as `gpt-5.2` with a 400. */
export function isProviderModelId(model: string): boolean {
  return /^[^/\s]+\/\S+$/.test(model)
}

/** Models whose demo answers also show the place for reasoning. */
export function isReasoningModel(model: string): boolean {
  return /reasoner|thinking|\/o\d/i.test(model)
}

/** The gateway streams its Responses endpoint for these only (its manual). */
export function canStreamResponses(model: string): boolean {
  return model.toLowerCase().startsWith('openai/')
}
