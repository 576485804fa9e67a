import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@shared/appError'
import { bodyToAppError, readRetryAfter } from '@main/gateway/errors'
import { ask, errorOf } from '../../../support/main/askGateway'
import { error, json, type Reply, testKey } from '../../../support/scriptedGateway'

async function refused(reply: Reply) {
  const { events, requests } = await ask(reply)
  expect(events.map(({ type }) => type)).toEqual(['error'])
  expect(requests, 'no call is repeated on its own account').toHaveLength(1)
  const found = errorOf(events)
  if (found === undefined) throw new Error('no error')
  return found
}

describe('a status', () => {
  it.each<[number, string | string[] | undefined, ErrorCode]>([
    [400, undefined, 'bad-request'],
    [400, 'model should be in provider/model format', 'model-unknown'],
    [400, 'The model `x/y` does not exist', 'model-unknown'],
    [400, 'Invalid model ID', 'model-unknown'],
    [400, "This model's maximum context length is 8192 tokens", 'context-too-long'],
    [400, 'prompt is too long: 300000 tokens', 'context-too-long'],
    [400, 'Function calling is not supported for this model', 'unsupported'],
    [400, '이 모델은 도구 호출을 지원하지 않습니다', 'unsupported'],
    [400, ['messages must be an array', 'messages should not be empty'], 'bad-request'],
    [401, 'Invalid API key', 'key-invalid'],
    [403, 'Forbidden', 'key-invalid'],
    [511, 'Network Authentication Required', 'not-a-gateway'],
    [402, undefined, 'no-credit'],
    [400, '크레딧이 부족합니다', 'no-credit'],
    [429, 'insufficient_quota', 'no-credit'],
    [400, 'Your credit balance is too low to access the API', 'no-credit'],
    [429, undefined, 'rate-limited'],
    [404, 'Cannot POST /v1/chat/completions', 'not-a-gateway'],
    [404, 'model not found', 'model-unknown'],
    [405, 'Method not allowed', 'not-a-gateway'],
    [408, 'Request timeout', 'timeout'],
    [504, 'Gateway timeout', 'timeout'],
    [413, 'Payload too large', 'context-too-long'],
    [422, 'temperature must be at most 2', 'bad-request'],
    [500, undefined, 'gateway-unavailable'],
    [502, 'Bad gateway', 'gateway-unavailable'],
    [503, undefined, 'gateway-unavailable'],
  ])('%i saying "%s" is %s', async (status, message, code) => {
    expect((await refused(error(status, message))).code).toBe(code)
  })
})

describe('a page for people, which no gateway answers with,', () => {
  const page = (status: number) =>
    json(status, `\n<!DOCTYPE html><title>${status}</title>`, { 'content-type': 'text/html' })

  it.each([400, 403, 404, 406, 451])('says with a %i nothing about key or request', async (status) => {
    expect((await refused(page(status))).code).toBe('not-a-gateway')
  })

  it.each<[number, ErrorCode]>([
    [401, 'key-invalid'],
    [413, 'context-too-long'],
    [429, 'rate-limited'],
    [502, 'gateway-unavailable'],
    [504, 'timeout'],
  ])('may stand in front of one, and means with a %i the same: %s', async (status, code) => {
    expect((await refused(page(status))).code).toBe(code)
  })
})

describe('the words of a refusal', () => {
  it.each<[string, unknown, string]>([
    [
      "the gateway's own message",
      { statusCode: 400, message: 'own', error: 'Bad Request', detail: 'x' },
      'own',
    ],
    ['a list of messages', { statusCode: 400, message: ['one', 'two'] }, 'one; two'],
    ['error.message', { error: { message: 'nested' }, detail: 'x' }, 'nested'],
    ['error as a string', { error: 'plain', detail: 'x' }, 'plain'],
    ['detail', { detail: 'the detail' }, 'the detail'],
    [
      "a validator's list of fields",
      { detail: [{ type: 'missing', loc: ['body', 'messages'], msg: 'Field required' }] },
      'body.messages: Field required',
    ],
  ])('are read from %s', async (_what, body, message) => {
    expect((await refused(json(400, body))).message).toBe(message)
  })

  it.each([
    ['plain text', 'something went wrong'],
    ['a page', '<html>502</html>'],
  ])('are read from %s', async (_what, body) => {
    expect((await refused(json(502, body))).message).toContain(body)
  })

  it.each([
    ['an empty body', ''],
    ['an empty object', {}],
    ['fields of strange types', { message: 5, error: [], detail: {} }],
  ])('are missing in %s, which costs the words and not the code', async (_what, body) => {
    expect((await refused(json(503, body))).code).toBe('gateway-unavailable')
  })

  it('stand in the detail with status and whole body, for a report', async () => {
    const { detail } = await refused(json(400, { statusCode: 400, message: 'own', path: '/v1/x' }))
    expect(JSON.parse(detail ?? '')).toEqual({
      status: 400,
      body: { statusCode: 400, message: 'own', path: '/v1/x' },
    })
  })

  it('never carry a key: not the one that was sent, nor one that looks like one', async () => {
    const message = `Invalid API key ${testKey}, not sk-abcdefgh12345678 or Bearer abc.def`
    const found = await refused(json(401, { statusCode: 401, message, path: `/v1?key=${testKey}` }))
    expect(found.message).toBe('Invalid API key [key], not [key] or Bearer [key]')
    expect(JSON.stringify(found)).not.toContain(testKey)
    expect(JSON.stringify(found)).not.toMatch(/sk-abcdefgh|abc\.def/)
  })

  it.each<[string, (key: string) => string]>([
    ['as it is', (key) => key],
    ['in an address', (key) => encodeURIComponent(key)],
    ['in Base64, as a proxy logs it', (key) => Buffer.from(key).toString('base64')],
    ['in Base64 for addresses', (key) => Buffer.from(key).toString('base64url')],
    ['in JSON inside JSON', (key) => JSON.stringify(JSON.stringify(key))],
    ['in small letters', (key) => key.toLowerCase()],
  ])('carry no key %s, even one that looks like none', async (_what, form) => {
    const key = 'Ein "ganz" anderer Schlüssel>>>??'
    const message = `refused: ${form(key)}`
    const { message: said, detail } = bodyToAppError({ message }, [key])
    expect(said).not.toContain(form(key))
    expect(said).toContain('[key]')
    expect(detail).not.toContain(form(key))
    expect(JSON.parse(detail ?? '').body.message).toContain('[key]')
  })

  it('are cut at a length that fits a page', async () => {
    const { message, detail } = await refused(json(500, { message: 'x'.repeat(100_000) }))
    expect(message.length).toBeLessThan(10_000)
    expect(detail?.length).toBeLessThan(10_000)
  })
})

describe('what a refusal says beside its words', () => {
  it('is when to come back', async () => {
    expect((await refused(error(429, undefined, 7))).retryAfterMs).toBe(7_000)
  })

  it('is when to come back as a date', async () => {
    const headers = { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }
    const { retryAfterMs = 0 } = await refused(json(503, {}, headers))
    expect(retryAfterMs).toBeGreaterThan(3_000_000)
    expect(retryAfterMs).toBeLessThanOrEqual(3_600_000)
  })

  it('is the request id, with any key in it hidden', async () => {
    expect((await refused(json(500, {}, { 'x-request-id': 'req-17' }))).requestId).toBe('req-17')
    expect((await refused(json(500, {}, { 'x-request-id': testKey }))).requestId).toBe('[key]')
  })

  it('is left out where it was not said', async () => {
    const found = await refused(error(500))
    expect(Object.keys(found).sort()).toEqual(['code', 'detail', 'message'])
  })
})

describe('readRetryAfter', () => {
  const now = Date.UTC(2026, 0, 1, 12)
  it.each<[string | null | undefined, number | null]>([
    ['0', 0],
    ['120', 120_000],
    [' 3 ', 3_000],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['99999999999999999999', 86_400_000],
    ['Thu, 01 Jan 2099 12:00:00 GMT', 86_400_000],
    ['soon', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('reads %j as %j', (value, milliseconds) => {
    expect(readRetryAfter(value, now)).toBe(milliseconds)
  })
})
