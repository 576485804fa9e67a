import { describe, expect, it, test } from 'vitest'
import { isTrusted } from '@main/network/trustPath'
import { readCertificate } from '../../../support/certificates/certificates'

const today = Date.UTC(2026, 10, 23)

function trusts(
  leaf: string,
  authorities: string[],
  rest: { others?: string[]; hostname?: string; at?: number } = {},
) {
  const { others = [], hostname = 'localhost', at = today } = rest
  return isTrusted(
    { hostname, leaf: readCertificate(leaf), others: others.map(readCertificate) },
    authorities.map(readCertificate),
    at,
  )
}

describe('a server is trusted', () => {
  it('when an authority of the person signed its certificate', () => {
    expect(trusts('good', ['root'])).toBe(true)
    expect(trusts('good', ['other-root', 'root'])).toBe(true)
  })

  it('by each of its names and addresses', () => {
    expect(trusts('good', ['root'], { hostname: '127.0.0.1' })).toBe(true)
    expect(trusts('good', ['root'], { hostname: 'LOCALHOST.' })).toBe(true)
    expect(trusts('good', ['root'], { hostname: '127.0.0.2' })).toBe(false)
    expect(trusts('good', ['root'], { hostname: 'localhost.example.com' })).toBe(false)
  })

  it('through an authority that it sends along, or that the person added in place of the root', () => {
    expect(trusts('good-below', ['root'], { others: ['intermediate'] })).toBe(true)
    expect(trusts('good-below', ['intermediate'])).toBe(true)
    expect(trusts('good-below', ['root'])).toBe(false)
  })
})

test.each([
  ['no authority was added', 'good', []],
  ['another authority signed it', 'unknown', ['root']],
  ['it is for another server', 'wrong-host', ['root']],
  ['its time is over', 'expired', ['root']],
  ['its time has not come', 'not-yet', ['root']],
  ['it was signed with SHA-1', 'sha1', ['root']],
  ['it is for clients', 'client', ['root']],
  ['the time of the authority is over', 'below-old', ['old-root']],
  ['what signed it is a server’s own certificate', 'below-server', ['good']],
  ['the authority’s key is not for signing certificates', 'below-no-signing', ['no-signing-root']],
  ['the authority may vouch for some names only', 'below-narrow', ['narrow-root']],
  ['it was added itself, though it is no authority', 'good', ['good']],
])('a server is not trusted when %s', (_why, leaf, authorities) => {
  expect(trusts(leaf, authorities)).toBe(false)
})

test('an authority that may have none below it does not vouch for what one below it signed', () => {
  expect(trusts('below-short', ['short-root'], { others: ['below-short-root'] })).toBe(false)
})

test('a server’s own certificate in the middle of a path vouches for nothing', () => {
  expect(trusts('below-server', ['root'], { others: ['good'] })).toBe(false)
})

test('the day on which the certificate is looked at counts', () => {
  expect(trusts('expired', ['root'], { at: Date.UTC(2020, 5, 1) })).toBe(false)
  expect(trusts('below-old', ['old-root'], { at: Date.UTC(2024, 5, 1) })).toBe(false)
  expect(trusts('good', ['root'], { at: Date.UTC(2125, 0, 1) })).toBe(false)
})
