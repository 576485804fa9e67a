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
  ])('under `event: error` as %s is an error too', async (_what, data) => {
    const { events } = await ask(stream([sse.text('a'), sse.raw(`event: error\ndata: ${data}\n\n`)]))
    expect(textOf(events)).toBe('a')
    expect(errorOf(events)).toMatchObject({ code: 'rate-limited', message: 'Too many' })
  })

  it.each(['{"choices":[{"delta"', 'upstream timed out', '<html>'])(
    'in broken JSON (%s) is reported',
    async (data) => {
      const { events } = await ask(stream([sse.text('a'), sse.raw(`data: ${data}\n\n`)]))
      expect(textOf(events)).toBe('a')
      expect(errorOf(events)?.code).toBe('gateway-unavailable')
    },
  )
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

  it('tells its causes in words that a support ticket can use', async () => {
    const { detail } = errorOf((await ask(dropped)).events) ?? {}
    expect(detail).toContain('ECONNRESET')
    expect(detail).not.toContain('undefined')
  })
})

describe('an answer that is no stream', () => {
  it.each<[string, unknown, ErrorCode]>([
    ["the gateway's error", { statusCode: 402, message: 'Insufficient credit' }, 'no-credit'],
    ['an upstream error', { error: { message: 'x', code: 503 } }, 'gateway-unavailable'],
  ])('with status 200 and %s is that error', async (_what, body, code) => {
    expect(errorOf((await ask(json(200, body))).events)?.code).toBe(code)
  })

  it('but a whole completion is its text: it was generated and is billed', async () => {
    const body = {
      choices: [{ message: { role: 'assistant', content: '통째로' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 2 },
    }
    const { events } = await ask(json(200, body))
    expect(textOf(events)).toBe('통째로')
    expect(errorOf(events)).toBeUndefined()
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
