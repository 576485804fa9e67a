import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv'
import { createGenerator } from 'ts-json-schema-generator'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Api, apis, type Parameters, reasoningEfforts } from '@shared/model/parameters'
import type { CompletionRequest, PromptMessage } from '@main/gateway/gateway'
import { askFor } from '../support/main/askGateway'
import { json } from '../support/scriptedGateway'

/** The types of a body in the SDK, which is generated from OpenAI's OpenAPI description. */
const types = {
  'chat-completions': ['chat/completions/completions', 'ChatCompletionCreateParams'],
  responses: ['responses/responses', 'ResponseCreateParams'],
} as const

let valid: Record<Api, ValidateFunction>

/** Made anew from the installed SDK at every run, so that an update that drops a field fails here. */
function validatorOf(api: Api): ValidateFunction {
  const [file, type] = types[api]
  const resources = join(dirname(createRequire(import.meta.url).resolve('openai')), 'resources')
  const schema = createGenerator({
    path: join(resources, `${file}.d.ts`),
    type,
    tsconfig: join(import.meta.dirname, '../../tsconfig.test.json'),
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema(type)
  return new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema as AnySchema)
}

beforeAll(() => {
  valid = { 'chat-completions': validatorOf('chat-completions'), responses: validatorOf('responses') }
}, 120_000)

/** What leaves for a request, as the server got it. */
async function bodyOf(change: Partial<CompletionRequest>): Promise<unknown> {
  const { requests } = await askFor(change, json(200, {}))
  expect(requests).toHaveLength(1)
  return requests[0]?.body
}

const everything: Required<Omit<Parameters, 'api' | 'stream'>> = {
  temperature: 0.7,
  topP: 0.9,
  maxTokens: 1_000,
  stop: ['END', '끝'],
  seed: -7,
  reasoningEffort: 'medium',
  frequencyPenalty: -0.5,
  presencePenalty: 0.5,
}

const conversation: PromptMessage[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: '안녕?' },
  { role: 'assistant', content: '네.' },
  { role: 'system', content: 'A summary of what came before.' },
  {
    role: 'user',
    content: [
      { type: 'text', text: '뭐예요?' },
      { type: 'image', mime: 'image/png', base64: 'iVBORw0KGgo=' },
      { type: 'image', mime: 'image/webp', base64: 'UklGRg==' },
    ],
  },
]

const cases: [string, Partial<CompletionRequest>][] = [
  ['nothing but a question', {}],
  ['a whole conversation with images', { messages: conversation }],
  ['every parameter', { parameters: everything }],
  ['every parameter, to an older model', { model: 'openai/gpt-4o', parameters: everything }],
  [
    "every parameter, to another provider's model",
    { model: 'gemini/gemini-2.5-pro', parameters: everything },
  ],
  ['every parameter and images', { parameters: everything, messages: conversation }],
  ...Object.entries(everything).map(([name, value]): [string, Partial<CompletionRequest>] => [
    `${name} alone`,
    { parameters: { [name]: value } },
  ]),
  ...reasoningEfforts.map((reasoningEffort): [string, Partial<CompletionRequest>] => [
    `the effort ${reasoningEffort}`,
    { parameters: { reasoningEffort } },
  ]),
  [
    'what is left when much is refused',
    {
      parameters: everything,
      messages: conversation,
      refused: [
        'temperature',
        'max_completion_tokens',
        'store',
        'instructions',
        'stream_options',
        'reasoning',
      ],
    },
  ],
]

describe.each(apis)("the SDK's own description of a request to %s", (api) => {
  describe.each([true, false])('(streamed: %s)', (stream) => {
    it.each(cases)('allows %s', async (_what, change) => {
      const body = await bodyOf({ ...change, parameters: { ...change.parameters, api, stream } })
      expect(valid[api](body), JSON.stringify(valid[api].errors?.slice(0, 5), null, 2)).toBe(true)
    })
  })

  it.each<[string, (body: Record<string, unknown>) => object]>([
    ['a field that the API does not have', (body) => ({ ...body, max_token: 1 })],
    ['a value of another type', (body) => ({ ...body, temperature: 'warm' })],
    [
      'a field of the other API',
      (body) => ({ ...body, [api === 'responses' ? 'stop' : 'instructions']: 'x' }),
    ],
    [
      'a message of an unknown role',
      (body) => ({
        ...body,
        [api === 'responses' ? 'input' : 'messages']: [{ role: 'narrator', content: 'x' }],
      }),
    ],
    [
      'an effort that does not exist',
      (body) => ({
        ...body,
        ...(api === 'responses' ? { reasoning: { effort: 'huge' } } : { reasoning_effort: 'huge' }),
      }),
    ],
  ])('would notice %s', async (_what, damage) => {
    const body = (await bodyOf({ parameters: { api } })) as Record<string, unknown>
    expect(valid[api](body)).toBe(true)
    expect(valid[api](damage(body))).toBe(false)
  })
})
