import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@shared/appError'
import type { Parameters } from '@shared/model/parameters'
import type { CompletionRequest } from '@main/gateway/gateway'
import { askFor, errorOf } from '../../../support/main/askGateway'
import { error, json, sse, stream } from '../../../support/scriptedGateway'

const parameters: Parameters = {
  temperature: 0.2,
  topP: 0.9,
  maxTokens: 100_000,
  stop: ['END'],
  seed: 7,
  reasoningEffort: 'low',
  frequencyPenalty: 0.5,
  presencePenalty: 0.5,
}
const image = {
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: '뭐예요?' },
        { type: 'image', mime: 'image/png', base64: 'AAAA' },
      ],
    },
  ],
} as const

async function refused(change: Partial<CompletionRequest>, status: number, body: unknown) {
  const reply = typeof body === 'string' || Array.isArray(body) ? error(status, body) : json(status, body)
  const { events, requests } = await askFor(change, reply)
  expect(events.map(({ type }) => type)).toEqual(['error'])
  expect(requests, 'a refusal is not asked about again by itself').toHaveLength(1)
  return errorOf(events)
}

const openAi = (message: string, param: string | null = null) => ({
  error: { message, type: 'invalid_request_error', param, code: 'unsupported_parameter' },
})

describe('a refusal that names a field', () => {
  it.each<[string, unknown, string]>([
    [
      "OpenAI's",
      openAi(
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        'max_tokens',
      ),
      'max_completion_tokens',
    ],
    [
      "OpenAI's, without `param`",
      openAi(
        "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.",
      ),
      'temperature',
    ],
    ["OpenAI's `param` alone", openAi('Invalid value', 'presence_penalty'), 'presence_penalty'],
    ["OpenAI's `param` into a list", openAi('string too long', 'stop[0]'), 'stop'],
    ["OpenAI's older", 'Unrecognized request argument supplied: seed', 'seed'],
    [
      "OpenAI's on reasoning",
      openAi("Unsupported value: 'reasoning_effort' does not support 'low'"),
      'reasoning_effort',
    ],
    ["the gateway's validation", ['property seed should not exist'], 'seed'],
    [
      "the gateway's, of several fields",
      ['property stop should not exist', 'property seed should not exist'],
      'stop',
    ],
    [
      "Gemini's",
      'Invalid JSON payload received. Unknown name "frequencyPenalty": Cannot find field.',
      'frequency_penalty',
    ],
    ["Gemini's on stopping", 'Unknown name "stopSequences" at \'generation_config\'', 'stop'],
    [
      "Gemini's on the limit",
      'Unable to submit request because maxOutputTokens must be at most 8192',
      'max_completion_tokens',
    ],
    ["Anthropic's", 'temperature: range: 0..1', 'temperature'],
    [
      "Anthropic's on the limit",
      'max_tokens: 100000 > 64000, which is the maximum allowed number of output tokens for this model',
      'max_completion_tokens',
    ],
    [
      "Anthropic's on two",
      '`temperature` and `top_p` cannot both be specified for this model.',
      'temperature',
    ],
    ["pydantic's", 'extra fields not permitted: stop', 'stop'],
    [
      "FastAPI's",
      { detail: [{ type: 'extra_forbidden', loc: ['body', 'seed'], msg: 'Extra inputs are not permitted' }] },
      'seed',
    ],
    [
      "DeepSeek's",
      'Invalid max_tokens value, the valid range of max_tokens is [1, 8192]',
      'max_completion_tokens',
    ],
    [
      "a router's, with the provider's words inside",
      {
        error: {
          message: 'Provider returned error',
          code: 400,
          metadata: { raw: '{"error":{"message":"Unknown parameter: \\"top_p\\""}}' },
        },
      },
      'top_p',
    ],
    [
      "a router's, with the provider's escaped words inside",
      { message: '{"error":{"message":"Unknown parameter: \\"seed\\""}}' },
      'seed',
    ],
  ])('is understood in %s words', async (_whose, body, parameter) => {
    expect(await refused({ parameters }, 400, body)).toMatchObject({ code: 'parameter-refused', parameter })
  })

  it('names it as it was sent on the Responses API', async () => {
    const change = { parameters: { ...parameters, api: 'responses' } } as const
    const effort = openAi("Unsupported parameter: 'reasoning.effort' is not supported.", 'reasoning.effort')
    expect(await refused(change, 400, effort)).toMatchObject({
      code: 'parameter-refused',
      parameter: 'reasoning',
    })
    const limit = openAi("Invalid 'max_output_tokens': integer below minimum value.", 'max_output_tokens')
    expect(await refused(change, 400, limit)).toMatchObject({ parameter: 'max_output_tokens' })
  })

  it.each([400, 422])('is one with %i', async (status) => {
    expect((await refused({ parameters }, status, 'temperature must be at most 1'))?.code).toBe(
      'parameter-refused',
    )
  })

  it('is about a field only when that was sent', async () => {
    const words = "Unsupported parameter: 'temperature' is not supported with this model."
    expect((await refused({ parameters: { seed: 1 } }, 400, words))?.code).toBe('unsupported')
    expect((await refused({}, 400, { error: { message: 'Invalid value', param: 'seed' } }))?.code).toBe(
      'bad-request',
    )
  })

  it.each([
    'Please stop sending empty messages',
    'The response was filtered, stop and think about your reasoning',
    'messages: seedless fruit',
  ])('is not seen where a word only looks like one: %s', async (words) => {
    expect((await refused({ parameters }, 400, words))?.code).toBe('bad-request')
  })

  it('is not seen in the name of the model', async () => {
    const model = 'x/temperature'
    expect((await refused({ model, parameters }, 400, `no answer from ${model}`))?.code).toBe('bad-request')
    const painter = { ...image, model: 'openai/gpt-image-1.5' }
    expect((await refused(painter, 400, 'openai/gpt-image-1.5 is paused'))?.code).toBe('bad-request')
  })

  it('inside a stream is understood too', async () => {
    const { events } = await askFor({ parameters }, stream([sse.data(openAi('no', 'seed'))]))
    expect(errorOf(events)).toMatchObject({ code: 'parameter-refused', parameter: 'seed' })
  })

  it.each(['Streaming is not supported for this model', '스트리밍을 지원하지 않는 모델입니다'])(
    'may be about the stream itself: %s',
    async (words) => {
      expect(await refused({}, 400, words)).toMatchObject({ code: 'parameter-refused', parameter: 'stream' })
      expect((await refused({ parameters: { stream: false } }, 400, words))?.code).toBe('unsupported')
    },
  )
})

describe('a refusal of the API', () => {
  const responses = { parameters: { api: 'responses' } } as const

  it.each<[string, Partial<CompletionRequest>, number, string]>([
    [
      "the gateway's of streamed responses",
      responses,
      400,
      'Streaming on /v1/responses is only supported for openai models',
    ],
    ['of streaming, in Korean', responses, 400, '스트리밍을 지원하지 않습니다'],
    ['an address that does not exist', responses, 404, 'Cannot POST /v1/responses'],
    ['a method that is not allowed', responses, 405, 'Method not allowed'],
    ['an API that was not written', responses, 501, 'Not implemented'],
    ['words that send elsewhere', responses, 400, 'Use /v1/chat/completions for this model.'],
    [
      'a model of the other API',
      {},
      404,
      'This model is only supported in v1/responses and not in v1/chat/completions.',
    ],
    [
      'a model that is none for chat',
      {},
      404,
      'This is not a chat model and thus not supported in the v1/chat/completions endpoint.',
    ],
  ])('is %s', async (_what, change, status, words) => {
    expect((await refused(change, status, words))?.code).toBe('api-refused')
  })

  it('is neither a wrong address nor a wrong model', async () => {
    expect((await refused({}, 404, 'Cannot POST /v1/chat/completions'))?.code).toBe('not-a-gateway')
    expect((await refused({}, 405, 'Method not allowed'))?.code).toBe('not-a-gateway')
    expect((await refused(responses, 404, 'The model `x/y` does not exist'))?.code).toBe('model-unknown')
  })
})

describe('a refusal of images', () => {
  it.each<[number, string]>([
    [400, 'This model does not support image input'],
    [400, 'Invalid content type. image_url is only supported by certain models.'],
    [400, 'unknown variant `image_url`, expected `text`'],
    [400, "Invalid value: 'input_image'. Supported values are: 'input_text'."],
    [400, 'messages.0.content must be a string'],
    [400, 'Multimodal data is not accepted'],
    [404, 'No endpoints found that support image input'],
    [413, 'Payload too large'],
    [415, 'Unsupported media type'],
  ])('with %i: %s', async (status, words) => {
    expect((await refused(image, status, words))?.code).toBe('attachment-refused')
    const overResponses = { ...image, parameters: { api: 'responses' } } as const
    expect((await refused(overResponses, status, words))?.code).toBe('attachment-refused')
  })

  it('is none when no image was sent', async () => {
    expect((await refused({}, 400, 'This model does not support image input'))?.code).toBe('unsupported')
    expect((await refused({}, 413, 'Payload too large'))?.code).toBe('context-too-long')
  })
})

describe('a conversation that is too long', () => {
  it.each<[string, number | undefined]>([
    [
      "This model's maximum context length is 128000 tokens. However, your messages resulted in 130001 tokens.",
      128_000,
    ],
    [
      "This endpoint's maximum context length is 1,048,576 tokens. However, you requested about 2,000,000.",
      1_048_576,
    ],
    ['prompt is too long: 210000 tokens > 200000 maximum', 200_000],
    ['input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000', 200_000],
    ['The input token count (1100000) exceeds the maximum number of tokens allowed (1048576).', 1_048_576],
    [
      'Your input exceeds the context window of this model. Please adjust your input and try again.',
      undefined,
    ],
    ['the request exceeds the context window of 32768 tokens', 32_768],
    ['Input is too long for requested model.', undefined],
    ['context_length_exceeded', undefined],
  ])('%s', async (words, contextWindow) => {
    const code: ErrorCode = 'context-too-long'
    const found = await refused({ parameters }, 400, words)
    expect(found).toMatchObject({ code })
    expect(found?.contextWindow).toBe(contextWindow)
  })
})
