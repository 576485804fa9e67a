import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@shared/appError'
import { askFor, errorOf, textOf } from '../../../support/main/askGateway'
import {
  dropped,
  error,
  json,
  scriptedGateway,
  sse,
  stream,
  type Step,
} from '../../../support/scriptedGateway'
import { collect } from '../../../support/gateway/collect'
import { onlineGateway, question, targetOf } from '../../../support/main/askGateway'

const parameters = { api: 'responses' } as const
const ask = (...steps: readonly Step[]) => askFor({ parameters }, stream(steps))

const event = (type: string, fields: object = {}): Step =>
  sse.raw(`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`)
const at = { item_id: 'msg_1', output_index: 0, content_index: 0 }
const delta = (text: string, fields: object = at) =>
  event('response.output_text.delta', { ...fields, delta: text })
const message = (...texts: readonly string[]) => ({
  type: 'message',
  content: texts.map((text) => ({ type: 'output_text', text })),
})
const completed = (response: object = {}) =>
  event('response.completed', { response: { status: 'completed', output: [], ...response } })
const finish = (reason: string) => ({ type: 'finish', reason })

describe('a streamed response', () => {
  it('is asked for at its own address, and kept by nobody', async () => {
    const { requests } = await ask(completed())
    expect(requests.map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: '/v1/responses',
        body: {
          model: question.model,
          input: [{ role: 'user', content: '안녕?' }],
          store: false,
          stream: true,
        },
      },
    ])
  })

  it('arrives in order with reasoning, end and counts', async () => {
    const thought = { item_id: 'rs_1', output_index: 0, summary_index: 0 }
    const { events } = await ask(
      event('response.created', { response: { status: 'in_progress', output: [], error: null } }),
      event('response.reasoning_summary_text.delta', { ...thought, delta: '음' }),
      delta('안', { output_index: 1, content_index: 0 }),
      delta('녕', { output_index: 1, content_index: 0 }),
      completed({
        output: [{ type: 'reasoning', summary: [{ type: 'summary_text', text: '음' }] }, message('안녕')],
        usage: {
          input_tokens: 4,
          input_tokens_details: { cached_tokens: 1 },
          output_tokens: 3,
          output_tokens_details: { reasoning_tokens: 2 },
        },
      }),
    )
    expect(events).toEqual([
      { type: 'reasoning', text: '음' },
      { type: 'text', text: '안' },
      { type: 'text', text: '녕' },
      finish('stop'),
      {
        type: 'usage',
        usage: { inputTokens: 4, outputTokens: 3, cachedTokens: 1, reasoningTokens: 2, estimated: false },
      },
    ])
  })

  it('of the demo is read to its end', async () => {
    await using server = await scriptedGateway()
    const request = { ...question, parameters }
    const events = await collect(
      onlineGateway().complete(targetOf(server), request, new AbortController().signal),
    )
    expect(textOf(events)).toContain('데모')
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['finish', 'usage'])
  })

  it.each<[string, Step[]]>([
    ['in pieces', [delta('가'), delta('나'), completed({ output: [message('가나')] })]],
    [
      'in pieces without places',
      [delta('가', {}), delta('나', {}), completed({ output: [message('가나')] })],
    ],
    ['in its last event only', [completed({ output: [message('가나')] })]],
    ['in several parts of the last event', [completed({ output: [message('가'), message('나')] })]],
    ['as output_text of the last event', [completed({ output: [], output_text: '가나' })]],
    ['in a finished text only', [event('response.output_text.done', { ...at, text: '가나' }), completed()]],
    [
      'in a finished part only',
      [event('response.content_part.done', { ...at, part: { type: 'output_text', text: '가나' } })],
    ],
    [
      'in a finished item only',
      [event('response.output_item.done', { output_index: 0, item: message('가나') })],
    ],
    [
      'in all of these',
      [
        delta('가'),
        delta('나'),
        event('response.output_text.done', { ...at, text: '가나' }),
        event('response.content_part.done', { ...at, part: { type: 'output_text', text: '가나' } }),
        event('response.output_item.done', { output_index: 0, item: message('가나') }),
        completed({ output: [message('가나')] }),
      ],
    ],
    [
      'in all of these, without places in the pieces',
      [
        delta('가', {}),
        delta('나', {}),
        event('response.output_text.done', { ...at, text: '가나' }),
        event('response.output_item.done', { output_index: 0, item: message('가나') }),
      ],
    ],
    ['half in pieces', [delta('가'), completed({ output: [message('가나')] })]],
    [
      'half in pieces, half in the finished text',
      [delta('가'), event('response.output_text.done', { ...at, text: '가나' })],
    ],
    [
      'in pieces whose ids change',
      [delta('가', { ...at, item_id: 'x' }), delta('나', { ...at, item_id: 'y' })],
    ],
    [
      'in pieces among unknown events',
      [delta('가'), event('response.audio.delta', { delta: '!' }), delta('나')],
    ],
    [
      'in pieces that name their type only as the event',
      [sse.raw('event: response.output_text.delta\ndata: {"delta":"가나"}\n\n')],
    ],
    ['as a refusal', [event('response.refusal.delta', { ...at, delta: '가나' })]],
    ['and ends with [DONE] too', [delta('가나'), sse.done()]],
  ])('says its text once when it comes %s', async (_what, steps) => {
    const { events } = await ask(...steps)
    expect(textOf(events)).toBe('가나')
    expect(errorOf(events)).toBeUndefined()
  })

  it.each(['response.reasoning_text', 'response.reasoning_summary_text', 'response.reasoning'])(
    'has the reasoning of %s apart',
    async (name) => {
      const { events } = await ask(event(`${name}.delta`, { delta: '생각' }), delta('답'))
      expect(textOf(events, 'reasoning')).toBe('생각')
      expect(textOf(events)).toBe('답')
    },
  )

  it('keeps the parts of a summary apart, and says them once', async () => {
    const part = (summary_index: number, text: string) =>
      event('response.reasoning_summary_text.delta', { output_index: 0, summary_index, delta: text })
    const summary = [{ text: '**하나**' }, { text: '**둘**' }]
    const { events } = await ask(
      part(0, '**하나**'),
      part(1, '**둘**'),
      completed({ output: [{ type: 'reasoning', summary }, message('답')] }),
    )
    expect(textOf(events, 'reasoning')).toBe('**하나**\n\n**둘**')
  })

  it.each<[string, object, string]>([
    ['the limit', { reason: 'max_output_tokens' }, 'length'],
    ['a filter', { reason: 'content_filter' }, 'content_filter'],
    ['no reason', {}, 'incomplete'],
  ])('cut by %s says so', async (_what, incomplete_details, reason) => {
    const response = { status: 'incomplete', incomplete_details, output: [message('반')] }
    const { events } = await ask(delta('반'), event('response.incomplete', { response }))
    expect(events).toEqual([{ type: 'text', text: '반' }, finish(reason)])
  })

  it('that ends without its last event has no finish reason', async () => {
    expect((await ask(delta('가'))).events).toEqual([{ type: 'text', text: '가' }])
  })

  it('is over with its last event, though the connection stays open', async () => {
    const { events } = await ask(delta('가'), completed(), sse.stall())
    expect(events).toEqual([{ type: 'text', text: '가' }, finish('stop')])
  })
})

describe('a response that fails', () => {
  it.each<[string, Step, ErrorCode, string]>([
    [
      'in response.failed',
      event('response.failed', {
        response: { status: 'failed', error: { code: 'rate_limit_exceeded', message: 'Slow' }, output: [] },
      }),
      'rate-limited',
      'Slow',
    ],
    [
      'in response.failed without words',
      event('response.failed', { response: { status: 'failed', error: null } }),
      'gateway-unavailable',
      'the response ended as failed',
    ],
    [
      'in an error event',
      event('error', { code: 'server_error', message: 'Oops', param: null }),
      'gateway-unavailable',
      'Oops',
    ],
    [
      'in an error object',
      sse.data({ error: { message: 'Too many', code: 429 } }),
      'rate-limited',
      'Too many',
    ],
    ["in the gateway's shape", sse.data({ statusCode: 402, message: 'No credit' }), 'no-credit', 'No credit'],
    [
      'in plain words',
      sse.raw('event: error\ndata: upstream died\n\n'),
      'gateway-unavailable',
      'upstream died',
    ],
  ])('%s keeps its text', async (_what, step, code, message) => {
    const { events } = await ask(delta('부분'), step, delta('never'))
    expect(textOf(events)).toBe('부분')
    expect(errorOf(events)).toMatchObject({ code, message })
    expect(events.at(-1)?.type).toBe('error')
  })

  it('keeps the text that only its last event has', async () => {
    const response = { status: 'failed', error: { message: 'x' }, output: [message('부분')] }
    const { events } = await ask(event('response.failed', { response }))
    expect(textOf(events)).toBe('부분')
    expect(errorOf(events)?.message).toBe('x')
  })

  it.each([sse.drop(), sse.reset()])('by a connection that is cut keeps its text', async (cut) => {
    const { events, requests } = await ask(delta('여기까지'), { kind: 'pause', ms: 20 }, cut)
    expect(textOf(events)).toBe('여기까지')
    expect(errorOf(events)?.code).toBe('connection-lost')
    expect(requests).toHaveLength(1)
  })

  it.each([
    [dropped, 'connection-lost'],
    [error(401), 'key-invalid'],
    [error(402), 'no-credit'],
    [error(429), 'rate-limited'],
    [error(503), 'gateway-unavailable'],
    [json(200, '<html>hello</html>', { 'content-type': 'text/html' }), 'not-a-gateway'],
  ])('before its first byte is understood (%#)', async (reply, code) => {
    const { events, requests } = await askFor({ parameters }, reply)
    expect(events.map(({ type }) => type)).toEqual(['error'])
    expect(errorOf(events)?.code).toBe(code)
    expect(requests).toHaveLength(1)
  })
})
