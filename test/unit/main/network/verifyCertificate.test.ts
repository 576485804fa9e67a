import { readFileSync } from 'node:fs'
import type { Certificate, Request } from 'electron'
import { expect, test } from 'vitest'
import { verdictOn, verdicts } from '@main/network/verifyCertificate'
import { certificatePath, readCertificate } from '../../../support/certificates/certificates'

const today = Date.UTC(2026, 10, 23)
const authorities = [readCertificate('root')]

/** As Chromium hands it over: each certificate with the one that comes after it. */
function chain(...names: string[]): Certificate {
  const [first, ...rest] = names
  return {
    data: readFileSync(certificatePath(first ?? ''), 'utf8'),
    ...(rest.length > 0 && { issuerCert: chain(...rest) }),
  } as Certificate
}

function verdict(change: Partial<Request>): number {
  const request = {
    hostname: 'localhost',
    certificate: chain('good'),
    verificationResult: 'net::ERR_CERT_AUTHORITY_INVALID',
    ...change,
  }
  return verdictOn(request as Request, authorities, today)
}

test('an unknown authority is known when the person added it', () => {
  expect(verdict({})).toBe(verdicts.trusted)
  expect(verdict({ certificate: chain('good-below', 'intermediate') })).toBe(verdicts.trusted)
})

test.each([
  'net::OK',
  'net::ERR_CERT_DATE_INVALID',
  'net::ERR_CERT_COMMON_NAME_INVALID',
  'net::ERR_CERT_REVOKED',
  '',
])('whatever else Chromium found (%s) stays as it is', (verificationResult) => {
  expect(verdict({ verificationResult })).toBe(verdicts.chromium)
})

test('what cannot be trusted or read is left to Chromium, which has refused it', () => {
  expect(verdict({ certificate: chain('unknown') })).toBe(verdicts.chromium)
  expect(verdict({ hostname: 'example.com' })).toBe(verdicts.chromium)
  expect(verdict({ certificate: { data: 'nonsense' } as Certificate })).toBe(verdicts.chromium)
  expect(verdict({ certificate: {} as Certificate })).toBe(verdicts.chromium)
})

test('a chain that names itself as its own issuer has an end', () => {
  const loop = { data: readFileSync(certificatePath('unknown'), 'utf8') } as Certificate
  loop.issuerCert = loop
  expect(verdict({ certificate: loop })).toBe(verdicts.chromium)
})
