import { readFileSync, statSync } from 'node:fs'
import type { CertificateInfo } from '@shared/contract/network'
import { type Certificate, isAuthority, parseCertificate, validityOf } from './certificate'

/** A file of authorities as it stands on the disk. */
export type CaFile = {
  path: string
  state: 'read' | 'missing' | 'no-certificates'
  certificates: readonly Certificate[]
}

/** The bundle of a whole system has some 200 KB; what is larger is no list of authorities. */
const largestFile = 4_000_000

const block =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g

/** Reads a file of certificates in PEM. What in it is none is passed over: such files carry comments, and keys at times. */
export function readCaFile(path: string): CaFile {
  let text: string
  try {
    if (statSync(path).size > largestFile) return { path, state: 'no-certificates', certificates: [] }
    text = readFileSync(path, 'utf8')
  } catch {
    return { path, state: 'missing', certificates: [] }
  }
  const certificates = (text.match(block) ?? []).flatMap((pem) => {
    try {
      return [parseCertificate(pem)]
    } catch {
      return []
    }
  })
  return { path, state: certificates.length === 0 ? 'no-certificates' : 'read', certificates }
}

/** Those that others can be trusted by. */
export function authoritiesOf({ certificates }: CaFile): Certificate[] {
  return certificates.filter(isAuthority)
}

/** @param at milliseconds since 1970 */
export function describeCertificate(certificate: Certificate, at: number): CertificateInfo {
  const { from, to } = validityOf(certificate)
  const { subject, issuer } = certificate.x509
  return {
    subject: shortName(subject),
    issuer: shortName(issuer),
    validFrom: from,
    validTo: to,
    state: !isAuthority(certificate) ? 'not-authority' : at < from ? 'not-yet' : at > to ? 'expired' : 'good',
  }
}

/** What people call a certificate: its common name with the organisation, else all there is. */
function shortName(name: string): string {
  const parts = new Map(
    name.split('\n').map((line) => {
      const [key = '', ...value] = line.split('=')
      return [key, value.join('=')] as const
    }),
  )
  const known = [parts.get('CN'), parts.get('O')].filter((part) => part !== undefined)
  return known.length > 0 ? [...new Set(known)].join(' · ') : name.replaceAll('\n', ', ')
}
