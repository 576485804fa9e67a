/*
 * Apart from the schema, so that the window does not load zod for a form.
 */

export const apis = ['chat-completions', 'responses'] as const
export type Api = (typeof apis)[number]

/** OpenAI's levels; other providers behind the gateway take some of them and refuse the rest. */
export const reasoningEfforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] as const
export type ReasoningEffort = (typeof reasoningEfforts)[number]

/** What the manuals of the providers allow at most; one model may allow less, and says so with a 400. */
export const parameterRanges = {
  temperature: { min: 0, max: 2, step: 0.1 },
  topP: { min: 0, max: 1, step: 0.05 },
  frequencyPenalty: { min: -2, max: 2, step: 0.1 },
  presencePenalty: { min: -2, max: 2, step: 0.1 },
} as const

export const stopLimit = { sequences: 4, characters: 200 } as const

/** What an answer is asked with. Nothing that is missing here is sent: every default is the model's own. */
export type Parameters = {
  temperature?: number
  topP?: number
  /** The most tokens of the answer; goes out under the name that the model and the API know it by. */
  maxTokens?: number
  stop?: string[]
  seed?: number
  reasoningEffort?: ReasoningEffort
  frequencyPenalty?: number
  presencePenalty?: number
  /** Missing: streamed, where the API and the model can. */
  stream?: boolean
  /** Missing: chat completions, which every model behind the gateway answers on. */
  api?: Api
}

export type ParameterName = keyof Parameters

/** A conversation's own choice: a value, null for "do not send, whatever the defaults say", missing for "as the defaults". */
export type ParameterOverrides = { [Name in ParameterName]?: Exclude<Parameters[Name], undefined> | null }

/** The parameters in force: what the conversation chose, over the defaults. */
export function resolveParameters(defaults: Parameters, overrides: ParameterOverrides): Parameters {
  const merged = { ...defaults, ...overrides }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))
}

/**
 * How a call really goes out. Streaming on /responses is refused for every model that is not OpenAI's (the gateway's
 * manual), so such an answer is asked for whole.
 */
export function deliveryOf(parameters: Parameters, model: string): { api: Api; stream: boolean } {
  const api = parameters.api ?? 'chat-completions'
  return { api, stream: (parameters.stream ?? true) && canStream(api, model) }
}

/** Whether the gateway streams this model on this API. */
export function canStream(api: Api, model: string): boolean {
  return api === 'chat-completions' || /^openai\//i.test(model)
}
