import { X509Certificate } from 'node:crypto'
import { childrenOf, type Der, readDer } from './der'

/*
 * What RFC 5280 lets a certificate say and node:crypto does not tell: its extensions, and how it was signed. Object
 * identifiers are written as the hexadecimal digits that stand in the certificate.
 */

export type Certificate = {
  x509: X509Certificate
  extensions: ReadonlyMap<string, { critical: boolean; value: Buffer }>
  /** The identifier of the signature's algorithm with its parameters. */
  signedWith: Der
}

const tags = { boolean: 0x01, oid: 0x06, extensions: 0xa3 } as const

export const extensionIds = {
  subjectKeyIdentifier: '551d0e',
  keyUsage: '551d0f',
  subjectAltName: '551d11',
  basicConstraints: '551d13',
  nameConstraints: '551d1e',
  crlDistributionPoints: '551d1f',
  certificatePolicies: '551d20',
  authorityKeyIdentifier: '551d23',
  extendedKeyUsage: '551d25',
} as const

/** @throws when it is no certificate */
export function parseCertificate(source: string | Buffer): Certificate {
  const x509 = new X509Certificate(source)
  const [body, signedWith] = childrenOf(readDer(x509.raw))
  if (!body || !signedWith) throw new Error('no certificate')
  const block = childrenOf(body).find(({ tag }) => tag === tags.extensions)
  const list = block === undefined ? [] : childrenOf(readDer(block.body))
  return { x509, extensions: new Map(list.map(readExtension)), signedWith }
}

function readExtension(extension: Der): [string, { critical: boolean; value: Buffer }] {
  const parts = childrenOf(extension)
  const [id] = parts
  const value = parts.at(-1)
  if (!id || !value || parts.length < 2) throw new Error('no extension')
  const critical = parts.some(({ tag, body }) => tag === tags.boolean && body[0] !== 0)
  return [id.body.toString('hex'), { critical, value: value.body }]
}

/** Milliseconds since 1970. */
export function validityOf({ x509 }: Certificate): { from: number; to: number } {
  return { from: Date.parse(x509.validFrom), to: Date.parse(x509.validTo) }
}

/** Whether it may vouch for others: it is an authority's, and its key is meant for signing certificates. */
export function isAuthority({ x509, extensions }: Certificate): boolean {
  const usage = extensions.get(extensionIds.keyUsage)
  return x509.ca && (usage === undefined || signsCertificates(usage.value))
}

function signsCertificates(keyUsage: Buffer): boolean {
  // The first byte of a bit string counts the bits that its end lacks; bit 5 is keyCertSign.
  const bits = readDer(keyUsage).body[1] ?? 0
  return (bits & 0x04) !== 0
}

/** How many authorities may stand between this one and a server's certificate; null for any number. */
export function pathLengthOf({ extensions }: Certificate): number | null {
  const constraints = extensions.get(extensionIds.basicConstraints)
  const length = constraints && childrenOf(readDer(constraints.value))[1]
  return length === undefined || length.body.length === 0
    ? null
    : length.body.readUIntBE(0, length.body.length)
}

/** For servers, and for anything. */
const serverUses = new Set(['2b06010505070301', '551d2500'])

/** Whether it may be used for servers: it names that use, or none at all. */
export function isForServers({ extensions }: Certificate): boolean {
  const usage = extensions.get(extensionIds.extendedKeyUsage)
  if (usage === undefined) return true
  return childrenOf(readDer(usage.value)).some(({ body }) => serverUses.has(body.toString('hex')))
}

/** SHA-256, -384 and -512 with RSA and ECDSA, and Ed25519. What is not here is refused, MD5 and SHA-1 among it. */
const soundSignatures = new Set([
  '2a864886f70d01010b',
  '2a864886f70d01010c',
  '2a864886f70d01010d',
  '2a8648ce3d040302',
  '2a8648ce3d040303',
  '2a8648ce3d040304',
  '2b6570',
])
const rsaPss = '2a864886f70d01010a'
const soundHash = /6086480165030402(01|02|03)/
const sha1 = '2b0e03021a'

/** Whether it was signed in a way that cannot be forged; RSA-PSS names its hashes as parameters, SHA-1 where it names none. */
export function isSoundlySigned({ signedWith }: Certificate): boolean {
  const id = childrenOf(signedWith)[0]?.body.toString('hex')
  if (id === rsaPss) {
    const parameters = signedWith.body.toString('hex')
    return soundHash.test(parameters) && !parameters.includes(sha1)
  }
  return id !== undefined && soundSignatures.has(id)
}

const shortestRsaKey = 2048

export function hasSoundKey({ x509: { publicKey } }: Certificate): boolean {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength
  return bits === undefined || bits >= shortestRsaKey
}
