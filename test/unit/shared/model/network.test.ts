import { describe, expect, it, test } from 'vitest'
import { bypassRules, parseProxyUrl } from '@shared/model/network'
import { networkSchema, proxySchema } from '@shared/model/settingGroups'

describe('the address of a proxy', () => {
  it.each([
    ['http://proxy.example.com:8080', 'http://proxy.example.com:8080'],
    [' Proxy.Example.com:3128/ ', 'http://proxy.example.com:3128'],
    ['https://10.0.0.1', 'https://10.0.0.1:443'],
    ['socks5://[::1]:1080', 'socks5://[::1]:1080'],
    ['SOCKS4://my_proxy', 'socks4://my_proxy:1080'],
  ])('%s is kept as %s', (typed, url) => {
    expect(parseProxyUrl(typed)).toEqual({ state: 'good', url })
  })

  it.each(['http://kim:secret@proxy:80', 'kim@proxy', 'http://@proxy'])('%s carries credentials', (typed) => {
    expect(parseProxyUrl(typed)).toEqual({ state: 'wrong', problem: 'credentials' })
  })

  it.each([
    '',
    'http://',
    'proxy:0',
    'proxy:65536',
    'ftp://proxy:21',
    'http://proxy:80/path',
    'proxy:80;https=evil:80',
    'proxy:80,direct://',
    'proxy 80',
    '-proxy:80',
    'http=proxy:80',
  ])('%s is none, or more than one', (typed) => {
    expect(parseProxyUrl(typed)).toEqual({ state: 'wrong', problem: 'shape' })
  })
})

test('hosts without a proxy are parted by whatever people part them with', () => {
  expect(bypassRules(' *.example.com, 10.0.0.0/8;localhost\n<local> ')).toEqual([
    '*.example.com',
    '10.0.0.0/8',
    'localhost',
    '<local>',
  ])
})

test('the settings keep a proxy in one form, and none with a password', () => {
  expect(proxySchema.parse({ mode: 'manual', url: 'proxy:80', bypass: 'a b' })).toEqual({
    mode: 'manual',
    url: 'http://proxy:80',
    bypass: 'a,b',
  })
  const secret = { mode: 'manual', url: 'http://kim:secret@proxy:80', bypass: '' }
  expect(proxySchema.safeParse(secret).success).toBe(false)
  expect(networkSchema.parse({ proxy: secret, caFile: '/ca.pem' })).toEqual({
    proxy: { mode: 'system' },
    caFile: '/ca.pem',
  })
})
