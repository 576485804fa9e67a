import { describe, expect, it } from 'vitest'
import { isLoopback, parseBaseUrl } from '@main/connection/baseUrl'

describe('an address', () => {
  it.each([
    ['https://api.runyour.ai/v1', 'https://api.runyour.ai/v1'],
    ['  https://api.runyour.ai/v1/  ', 'https://api.runyour.ai/v1'],
    ['HTTPS://API.RunYour.ai/v1', 'https://api.runyour.ai/v1'],
    ['https://api.runyour.ai', 'https://api.runyour.ai'],
    ['https://api.runyour.ai:8443/v1', 'https://api.runyour.ai:8443/v1'],
    ['https://api.runyour.ai:443/v1', 'https://api.runyour.ai/v1'],
    ['https://api.runyour.ai/v1?key=x#y', 'https://api.runyour.ai/v1'],
    ['https://api.runyour.ai/v1/chat/completions', 'https://api.runyour.ai/v1'],
    ['https://api.runyour.ai/v1/chat/completions/', 'https://api.runyour.ai/v1'],
    ['https://api.runyour.ai/v1/responses', 'https://api.runyour.ai/v1'],
    ['https://api.runyour.ai/v1/models', 'https://api.runyour.ai/v1'],
    ['https://proxy.example/team/models-of-ours', 'https://proxy.example/team/models-of-ours'],
    ['api.runyour.ai/v1', 'https://api.runyour.ai/v1'],
    ['localhost:4010/v1', 'http://localhost:4010/v1'],
    ['127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://localhost:4010/v1', 'http://localhost:4010/v1'],
    ['http://127.9.9.9/v1', 'http://127.9.9.9/v1'],
    ['http://[::1]:4010/v1', 'http://[::1]:4010/v1'],
    ['https://localhost/v1', 'https://localhost/v1'],
  ])('%j is %s', (typed, value) => {
    expect(parseBaseUrl(typed)).toEqual({ ok: true, value })
  })

  it.each([
    '',
    '   ',
    'not an address',
    'http://api.runyour.ai/v1',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil.example/localhost',
    'http://evil.example#127.0.0.1',
    'http://10.0.0.1/v1',
    'http://0.0.0.0/v1',
    'http://localhost@evil.example/v1',
    'https://key@api.runyour.ai/v1',
    'https://user:password@api.runyour.ai/v1',
    'ftp://api.runyour.ai',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ws://localhost:1',
    'https://',
  ])('%j is refused', (typed) => {
    expect(parseBaseUrl(typed)).toMatchObject({ ok: false, error: { code: 'bad-base-url' } })
  })

  it('is the same after a second time', () => {
    const once = parseBaseUrl('api.runyour.ai/v1/chat/completions')
    expect(once.ok && parseBaseUrl(once.value)).toEqual(once)
  })
})

describe('isLoopback', () => {
  it.each(['localhost', '127.0.0.1', '127.255.0.1', '[::1]'])('takes %s', (host) =>
    expect(isLoopback(host)).toBe(true),
  )
  it.each(['localhost.', 'localhost.com', '128.0.0.1', '127.0.0.1.nip.io', '127.1', '[::]', '::1', ''])(
    'does not take %s',
    (host) => expect(isLoopback(host)).toBe(false),
  )
})
