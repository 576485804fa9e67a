import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@shared/appError'
import type { Api } from '@shared/model/parameters'
import { decodeBody } from '../../../support/gateway/decodeBody'
import { askFor, errorOf, textOf } from '../../../support/main/askGateway'
import { answerText, json, sse, stream } from '../../../support/scriptedGateway'

const completion = {
  choices: [
    { message: { role: 'assistant', content: '통째로', reasoning_content: '음' }, finish_reason: 'stop' },
  ],
  usage: { prompt_tokens: 1, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 1 } },
}
const response = {
  object: 'response',
  status: 'completed',
  error: null,
  output: [
    { type: 'reasoning', summary: [{ type: 'summary_text', text: '음' }] },
    { type: 'message', content: [{ type: 'output_text', text: '통째로' }] },
  ],
  usage: { input_tokens: 1, output_tokens: 2, input_tokens_details: { cached_tokens: 1 } },
}
const bodies = { 'chat-completions': completion, responses: response } as const
const events = {
  'chat-completions': answerText('통', '째로'),
  responses: `data: {"type":"response.output_text.delta","delta":"통째로"}\n\ndata: {"type":"response.completed","response":{}}\n\n`,
} as const

const whole = [
  { type: 'reasoning', text: '음' },
  { type: 'text', text: '통째로' },
  { type: 'finish', reason: 'stop' },
  {
    type: 'usage',
    usage: { inputTokens: 1, outputTokens: 2, cachedTokens: 1, reasoningTokens: null, estimated: false },
  },
]

describe.each(['chat-completions', 'responses'] as const)('an answer in one piece of %s', (api: Api) => {
  const plain = { parameters: { api, stream: false } }
  const streamed = { parameters: { api, stream: true } }

  it('is asked for without a word about streams', async () => {
    const { requests } = await askFor(plain, json(200, bodies[api]))
    expect(Object.keys(requests[0]?.body as object).filter((name) => name.startsWith('stream'))).toEqual([])
  })

  it.each([
    ['asked for', plain],
    ['though a stream was asked for', streamed],
  ])('is all its events when it comes as %s', async (_what, request) => {
    expect((await askFor(request, json(200, bodies[api]))).events).toEqual(whole)
  })

  it.each([
    ['under the type of a stream', { 'content-type': 'text/event-stream' }],
    ['under no known type', { 'content-type': 'text/plain' }],
  ])('is read %s', async (_what, headers) => {
    const body = JSON.stringify(bodies[api], null, 2)
    expect((await askFor(streamed, json(200, body, headers))).events).toEqual(whole)
  })

  it('may come as a stream that nobody asked for', async () => {
    const { events: read } = await askFor(plain, stream([sse.raw(events[api])]))
    expect(textOf(read)).toBe('통째로')
    expect(read.at(-1)).toEqual({ type: 'finish', reason: 'stop' })
  })

  it('may come as a stream under the type of JSON', async () => {
    const reply = json(200, events[api], { 'content-type': 'application/json' })
    expect(textOf((await askFor(plain, reply)).events)).toBe('통째로')
  })

  it.each<[string, unknown, ErrorCode]>([
    ["the gateway's error", { statusCode: 402, message: 'Insufficient credit' }, 'no-credit'],
    ['an upstream error', { error: { message: 'x', code: 503 } }, 'gateway-unavailable'],
    ['an error in words', { error: 'upstream died' }, 'gateway-unavailable'],
  ])('with status 200 that is %s is that error', async (_what, body, code) => {
    for (const request of [plain, streamed]) {
      const { events: read } = await askFor(request, json(200, body))
      expect(read.map(({ type }) => type)).toEqual(['error'])
      expect(errorOf(read)?.code).toBe(code)
    }
  })

  it.each<[string, string]>([
    ['a page', '<!doctype html><title>Hello</title>'],
    ['a page with a space before it', '\n <html></html>'],
    ['words', 'It works!'],
  ])('that is %s comes from no gateway', async (_what, body) => {
    const { events: read } = await askFor(plain, json(200, body, { 'content-type': 'text/html' }))
    expect(errorOf(read)?.code).toBe('not-a-gateway')
  })

  it.each(['', 'null', ' null\n'])('that says nothing (%j) has nothing in it', async (body) => {
    for (const request of [plain, streamed]) {
      expect((await askFor(request, json(200, body))).events).toEqual([])
    }
  })

  it('that breaks off keeps what can be read of it', async () => {
    const body = JSON.stringify(bodies[api])
    const half = body.slice(0, body.indexOf('로'))
    const { events: cleanly } = await askFor(plain, json(200, half))
    const { events: rudely } = await askFor(
      plain,
      stream([sse.raw(half), { kind: 'pause', ms: 20 }, sse.drop()], { 'content-type': 'application/json' }),
    )
    for (const read of [cleanly, rudely]) {
      expect(textOf(read)).toBe('통째')
      expect(errorOf(read)?.code).toBe('connection-lost')
      expect(read.filter(({ type }) => type === 'finish')).toEqual([])
    }
  })

  it.each<[string, (text: string) => string]>([
    ['', (text) => text],
    [' with its characters escaped', escaped],
  ])('is never said wrong, wherever it breaks off%s', async (_what, written) => {
    const said = '통째로 😀 "네"\n'
    const body = written(JSON.stringify(bodies[api]).replace('통째로', JSON.stringify(said).slice(1, -1)))
    const bytes = new TextEncoder().encode(body)
    for (let at = 1; at < bytes.length; at += 1) {
      const read = await decodeBody(api, [bytes.subarray(0, at)])
      expect(said.startsWith(textOf(read)), `cut at ${at}: ${textOf(read)}`).toBe(true)
      expect(errorOf(read), `cut at ${at}`).toBeDefined()
      expect(read.filter(({ type }) => type === 'usage')).toEqual([])
    }
  })
})

/** As many servers write JSON: nothing but ASCII. */
function escaped(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

it('an answer that says nothing about its end is whole all the same: its last brace came', async () => {
  const body = { choices: [{ message: { content: '다' } }] }
  const { events: read } = await askFor({ parameters: { stream: false } }, json(200, body))
  expect(read).toEqual([
    { type: 'text', text: '다' },
    { type: 'finish', reason: '[DONE]' },
  ])
})

it('an empty answer is no failure here: that is for the turn to judge', async () => {
  const body = { choices: [{ message: { content: null }, finish_reason: 'stop' }] }
  const { events: read } = await askFor({ parameters: { stream: false } }, json(200, body))
  expect(read).toEqual([{ type: 'finish', reason: 'stop' }])
})

describe('a stream that is refused', () => {
  it('is not asked for of a model that is known to refuse it', async () => {
    const { requests } = await askFor({ refused: ['stream'] }, json(200, completion))
    expect(Object.keys(requests[0]?.body as object).filter((name) => name.startsWith('stream'))).toEqual([])
  })

  it("is not asked of the Responses API of a provider that is not OpenAI's", async () => {
    const request = { model: 'anthropic/claude-sonnet-4-6', parameters: { api: 'responses' } as const }
    const { requests } = await askFor(request, json(200, response))
    expect(requests[0]?.path).toBe('/v1/responses')
    expect(requests[0]?.body).not.toHaveProperty('stream')
  })
})
