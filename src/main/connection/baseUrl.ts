import { fail, ok, type Result } from '@shared/appError'

/** The documented address of the gateway. */
export const defaultBaseUrl = 'https://api.runyour.ai/v1'

/**
 * Accepts https anywhere and http on loopback only: a key sent in the clear is a key given away. Returns the address
 * without trailing slash, query or fragment. `/chat/completions` and the like at the end are cut off, since people paste
 * the address of a call.
 */
export function parseBaseUrl(typed: string): Result<string> {
  const bad = (why: string): Result<never> => fail({ code: 'bad-base-url', message: why })
  const url = readUrl(typed.trim())
  if (url === null) return bad('this is not a web address')
  if (url.username !== '' || url.password !== '') return bad('the address carries a user name or password')
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  if (!secure) return bad('the address is neither https nor on this machine')
  const path = url.pathname.replace(/\/+(chat\/completions|responses|models)?\/*$/, '')
  return ok(`${url.origin}${path}`)
}

/** Without a scheme, https is meant; on this machine, where nobody has a certificate, http. */
function readUrl(text: string): URL | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return URL.canParse(text) ? new URL(text) : null
  if (!URL.canParse(`https://${text}`)) return null
  const url = new URL(`https://${text}`)
  return isLoopback(url.hostname) ? new URL(`http://${text}`) : url
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
