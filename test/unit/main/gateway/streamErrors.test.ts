import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@shared/appError'
import { ask, errorOf, textOf } from '../../../support/main/askGateway'
import { dropped, error, json, sse, stream } from '../../../support/scriptedGateway'

describe('an error inside a 200 stream', () => {
  it.each<[string, string, ErrorCode, string]>([
    ['an error object', '{"error":{"message":"Slow down","code":429}}', 'rate-limited', 'Slow down'],
    ['an error object with a status', '{"error":{"message":"no","status":402}}', 'no-credit', 'no'],
    ['an error string', '{"error":"upstream died"}', 'gateway-unavailable', 'upstream died'],
    [
      'words that say what it is',
      '{"error":{"message":"insufficient_quota"}}',
      'no-credit',
      'insufficient_quota',
    ],
    [
      "the gateway's own shape",
      '{"statusCode":429,"message":"Too many requests"}',
      'rate-limited',
      'Too many requests',
    ],
  ])('as %s ends the answer and keeps its text', async (_what, data, code, message) => {
    const { events } = await ask(stream([sse.text('부분'), sse.raw(`data: ${data}\n\n`), sse.text('never')]))
    expect(textOf(events)).toBe('부분')
    expect(errorOf(events)).toMatchObject({ code, message })
  })

  it.each([
    ['an error object', '{"error":{"message":"Too many","code":429}}'],
    ["the gateway's own shape", '{"statusCode":429,"message":"Too many"}'],
    ['its words alone', '{"status":429,"detail":"Too many"}'],
  ])('under `event: error` as %s is an error too', async (_what, data) => {
    const { events } = await ask(stream([sse.text('a'), sse.raw(`event: error\ndata: ${data}\n\n`)]))
    expect(textOf(events)).toBe('a')
    expect(errorOf(events)).toMatchObject({ code: 'rate-limited', message: 'Too many' })
  })

  it('beside text in one chunk keeps that text', async () => {
    const chunk = {
      choices: [{ delta: { content: '끝' }, finish_reason: 'error' }],
      error: { message: 'Too many', code: 429 },
    }
    const { events } = await ask(stream([sse.text('거의 '), sse.data(chunk)]))
    expect(textOf(events)).toBe('거의 끝')
    expect(errorOf(events)?.code).toBe('rate-limited')
    expect(events.filter(({ type }) => type === 'finish')).toEqual([])
  })

  it('under `event: error` is an error whatever its body is like', async () => {
    const { events } = await ask(
      stream([sse.text('a'), sse.raw('event: error\ndata: {"reason":"gone"}\n\n')]),
    )
    expect(textOf(events)).toBe('a')
    expect(errorOf(events)?.code).toBe('gateway-unavailable')
    expect(errorOf(events)?.detail).toContain('gone')
  })

  it('in plain words under `event: error` is an error with those words', async () => {
    const { events } = await ask(stream([sse.text('a'), sse.raw('event: error\ndata: upstream died\n\n')]))
    expect(textOf(events)).toBe('a')
    expect(errorOf(events)).toMatchObject({ code: 'gateway-unavailable', message: 'upstream died' })
  })

  it.each([null, '', {}, false])('is none when the field is empty (%j)', async (error) => {
    const chunk = { error, choices: [{ delta: { content: '잘' }, finish_reason: 'stop' }] }
    const { events } = await ask(stream([sse.data(chunk), sse.done()]))
    expect(events).toEqual([
      { type: 'text', text: '잘' },
      { type: 'finish', reason: 'stop' },
    ])
  })

  it.each<[string, object, ErrorCode]>([
    ['rate_limit_exceeded', { code: 'rate_limit_exceeded' }, 'rate-limited'],
    ['insufficient_quota', { type: 'insufficient_quota' }, 'no-credit'],
    ['overloaded_error', { type: 'overloaded_error' }, 'gateway-unavailable'],
    ['server_error', { code: 'server_error' }, 'gateway-unavailable'],
    ['invalid_api_key', { code: 'invalid_api_key' }, 'key-invalid'],
    ['model_not_found', { code: 'model_not_found' }, 'model-unknown'],
    ['context_length_exceeded', { code: 'context_length_exceeded' }, 'context-too-long'],
    ['RESOURCE_EXHAUSTED', { status: 'RESOURCE_EXHAUSTED', code: 429 }, 'rate-limited'],
  ])('that names itself %s in place of a status is understood', async (_what, error, code) => {
    const { events } = await ask(stream([sse.data({ error: { message: 'sorry', ...error } })]))
    expect(errorOf(events)?.code).toBe(code)
  })
})

describe('data that cannot be read', () => {
  const broken = ['{"choices":[{"delta"', 'upstream timed out', '<html>', '']

  it.each(broken)('(%j) in the middle costs nothing before it and nothing behind it', async (data) => {
    const { events } = await ask(
      stream([sse.text('앞'), sse.raw(`data: ${data}\n\n`), sse.text('뒤'), sse.finish(), sse.done()]),
    )
    expect(textOf(events)).toBe('앞뒤')
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'stop' })
  })

  it.each(broken.filter((data) => data !== ''))('(%j) behind the finish reason is ignored', async (data) => {
    const { events } = await ask(stream([sse.text('다'), sse.finish(), sse.raw(`data: ${data}\n\n`)]))
    expect(textOf(events)).toBe('다')
    expect(errorOf(events)).toBeUndefined()
  })

  it('is an error with its words when it is the last that came', async () => {
    const { events } = await ask(stream([sse.text('a'), sse.raw('data: upstream timed out\n\n')]))
    expect(textOf(events)).toBe('a')
    expect(errorOf(events)).toMatchObject({ code: 'gateway-unavailable', message: 'upstream timed out' })
  })

  it('because the body ended in the middle of it is a lost connection', async () => {
    const { events } = await ask(stream([sse.text('a'), sse.raw('data: {"choices":[{"del')]))
    expect(textOf(events)).toBe('a')
    expect(errorOf(events)?.code).toBe('connection-lost')
    expect(errorOf(events)?.detail).toContain('{"choices":[{"del')
  })
})

describe('a connection that is cut', () => {
  it.each([dropped, { kind: 'drop', how: 'close' } as const])(
    'before the first byte ($how) is lost',
    async (reply) => {
      const { events, requests } = await ask(reply)
      expect(errorOf(events)?.code).toBe('connection-lost')
      expect(requests, 'a question that may have been billed is not asked twice').toHaveLength(1)
    },
  )

  it.each([sse.drop(), sse.reset()])('in mid-stream keeps the text and is not asked again', async (cut) => {
    const { events, requests } = await ask(stream([sse.text('여기까지'), { kind: 'pause', ms: 20 }, cut]))
    expect(textOf(events)).toBe('여기까지')
    expect(errorOf(events)?.code).toBe('connection-lost')
    expect(requests).toHaveLength(1)
  })

  it('in mid-stream keeps an event that lacked nothing but its line end', async () => {
    const whole = 'data: {"choices":[{"delta":{"content":"끝"}}]}'
    const { events } = await ask(stream([sse.raw(whole), { kind: 'pause', ms: 20 }, sse.drop()]))
    expect(textOf(events)).toBe('끝')
    expect(errorOf(events)?.code).toBe('connection-lost')
  })

  it('tells its causes in words that a support ticket can use', async () => {
    const { detail } = errorOf((await ask(dropped)).events) ?? {}
    expect(detail).toContain('ECONNRESET')
    expect(detail).not.toContain('undefined')
  })
})

describe('stream_options', () => {
  it.each([
    ["in the gateway's words", error(400, 'Unrecognized request argument: stream_options')],
    ['in a list', error(400, ['property stream_options should not exist'])],
    ['by its inner name', json(400, { error: { message: 'include_usage is not supported' } })],
  ])('refused %s are left out the second time', async (_what, refusal) => {
    const { events, requests } = await ask(refusal, stream([sse.text('됐다'), sse.done()]))
    expect(textOf(events)).toBe('됐다')
    expect(requests.map(({ body }) => Object.hasOwn(body as object, 'stream_options'))).toEqual([true, false])
  })

  it('have nothing to do with any other refusal: one question, one request', async () => {
    const { events, requests } = await ask(error(400, 'messages should not be empty'))
    expect(requests).toHaveLength(1)
    expect(errorOf(events)).toMatchObject({ code: 'bad-request', message: 'messages should not be empty' })
  })

  it('are asked about once: a second refusal is reported', async () => {
    const refusal = error(400, 'stream_options are unknown')
    const { events, requests } = await ask(refusal, refusal)
    expect(requests).toHaveLength(2)
    expect(errorOf(events)?.message).toBe('stream_options are unknown')
  })
})
