import { isIP } from 'node:net'
import {
  type Certificate,
  extensionIds,
  hasSoundKey,
  isAuthority,
  isForServers,
  isSoundlySigned,
  pathLengthOf,
  validityOf,
} from './certificate'

/*
 * Whether a server's certificate leads to an authority that the person added, by the rules of RFC 5280, section 6. Where
 * they can be followed more than one way, or not with what is at hand, the answer is no.
 */

export type Presented = {
  hostname: string
  leaf: Certificate
  /** What the server sent along. */
  others: readonly Certificate[]
}

/** Longer paths occur nowhere. */
const longestPath = 8

/** @param at milliseconds since 1970 */
export function isTrusted(
  { hostname, leaf, others }: Presented,
  authorities: readonly Certificate[],
  at: number,
): boolean {
  if (!isFor(leaf, hostname)) return false
  const looked = new Set<string>()
  return leadsToAuthority([leaf])

  /** @param path from the server's certificate upwards; all but its last are known to be good */
  function leadsToAuthority(path: readonly Certificate[]): boolean {
    const last = path.at(-1)
    // Each is looked at once: a server could send certificates that have all signed one another, and the ways through
    // them would keep this process busy for hours.
    if (last === undefined || path.length > longestPath || looked.has(last.x509.fingerprint256)) return false
    looked.add(last.x509.fingerprint256)
    if (!isUsable(last, at)) return false
    if (path.length > 1 && !allows(last, path.length - 2)) return false
    if (authorities.some((authority) => isSame(authority, last)) && isAuthority(last)) return true
    if (!isSoundlySigned(last)) return false
    return [...authorities, ...others]
      .filter((issuer) => hasIssued(issuer, last))
      .some((issuer) => leadsToAuthority([...path, issuer]))
  }
}

function isSame(a: Certificate, b: Certificate): boolean {
  return a.x509.fingerprint256 === b.x509.fingerprint256
}

/** By name and key identifiers, and by the signature itself. */
function hasIssued(issuer: Certificate, issued: Certificate): boolean {
  return issued.x509.checkIssued(issuer.x509) && issued.x509.verify(issuer.x509.publicKey)
}

/** @param between authorities that stand between it and the server's certificate */
function allows(authority: Certificate, between: number): boolean {
  const most = pathLengthOf(authority)
  return isAuthority(authority) && (most === null || between <= most)
}

/** What holds for every certificate of a path. */
function isUsable(certificate: Certificate, at: number): boolean {
  const { from, to } = validityOf(certificate)
  return (
    from <= at &&
    at <= to &&
    isForServers(certificate) &&
    hasSoundKey(certificate) &&
    isUnderstood(certificate)
  )
}

const understood = new Set<string>(Object.values(extensionIds))

/**
 * A critical extension that is not understood makes a certificate unusable (RFC 5280, 4.2). Constraints of names are
 * understood to be a limit, which is not reckoned out here: an authority that has one is refused rather than trusted for
 * everything.
 */
function isUnderstood({ extensions }: Certificate): boolean {
  if (extensions.has(extensionIds.nameConstraints)) return false
  return [...extensions].every(([id, { critical }]) => !critical || understood.has(id))
}

/** Only what stands among its alternative names counts, as in every browser; `subject` is a matter of the nineties. */
function isFor({ x509 }: Certificate, hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$|\.$/g, '')
  return isIP(name) === 0
    ? x509.checkHost(name, { subject: 'never', partialWildcards: false }) !== undefined
    : x509.checkIP(name) !== undefined
}
