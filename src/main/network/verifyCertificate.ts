import type { Certificate as ChromiumCertificate, Request } from 'electron'
import { type Certificate, parseCertificate } from './certificate'
import { isTrusted } from './trustPath'

/** What Electron's verification takes for an answer: what Chromium found, or trust. */
export const verdicts = { chromium: -3, trusted: 0 } as const

/** The one thing about a certificate that an authority of the person's own can put right. */
const unknownAuthority = 'net::ERR_CERT_AUTHORITY_INVALID'

const longestChain = 10

type VerifyRequest = Pick<Request, 'hostname' | 'certificate' | 'verificationResult'>

/**
 * Adds the person's authorities to those of the system; never takes anything away. Chromium names one fault of a
 * certificate and an unknown authority before most others, so everything else is checked here once more.
 * @param at milliseconds since 1970
 */
export function verdictOn(request: VerifyRequest, authorities: readonly Certificate[], at: number): number {
  if (request.verificationResult !== unknownAuthority) return verdicts.chromium
  try {
    const [leaf, ...others] = chainOf(request.certificate)
    if (leaf === undefined) return verdicts.chromium
    const trusted = isTrusted({ hostname: request.hostname, leaf, others }, authorities, at)
    return trusted ? verdicts.trusted : verdicts.chromium
  } catch {
    // What cannot be read cannot be trusted.
    return verdicts.chromium
  }
}

function chainOf(certificate: ChromiumCertificate): Certificate[] {
  const chain: Certificate[] = []
  let next: ChromiumCertificate | undefined = certificate
  while (next?.data && chain.length < longestChain) {
    chain.push(parseCertificate(next.data))
    next = next.issuerCert
  }
  return chain
}
