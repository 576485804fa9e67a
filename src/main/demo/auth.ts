import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A key for one run: without it any other program on this computer could use the port. */
export function newDemoKey(): string {
  return `runyour-v1-demo-${randomBytes(24).toString('base64url')}`
}

/** Returns a check of `Authorization` headers against the accepted keys that takes the same time for every key. */
export function keyCheck(keys: readonly string[]): (authorization: string | undefined) => boolean {
  const accepted = keys.map(digest)
  return (authorization) => {
    const key = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]
    if (key === undefined) return false
    const given = digest(key)
    return accepted.some((one) => timingSafeEqual(one, given))
  }
}

/** What a request log keeps of an `Authorization` value: enough to tell two keys apart, too little to use one. */
export function fingerprintAuthorization(authorization: string): string {
  const [, scheme = '', key = ''] = /^(\S+\s+)?(.*)$/.exec(authorization) ?? []
  return `${scheme}sha256:${digest(key).toString('hex').slice(0, 16)}`
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
