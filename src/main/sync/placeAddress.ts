import { fail, ok, type Result } from '@shared/appError'
import type { PlaceAddress } from '@shared/contract/backupPlaces'
import { isLoopback } from '../connection/baseUrl'

/**
 * The address as it is kept: https, or this machine, without a password, a query or slashes at its end; of a bucket that
 * is part of the host's name (as consoles show it), the host without it. Fails with `place-address`. Without a scheme, https
 * is meant.
 */
export function parsePlaceAddress(typed: PlaceAddress): Result<PlaceAddress> {
  const url = readUrl(typed.kind === 'webdav' ? typed.url : typed.endpoint)
  if (!url.ok) return url
  const path = url.value.pathname.replace(/\/+$/, '')
  if (typed.kind === 'webdav') return ok({ ...typed, url: `${url.value.origin}${path}` })
  if (path !== '') return bad('the bucket and the folder have fields of their own')
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{1,253}$/.test(typed.bucket)) return bad('no bucket has such a name')
  const folder = typed.folder.split('/').filter(Boolean)
  if (folder.some((part) => part === '.' || part === '..')) return bad('the folder leads elsewhere')
  return ok({ ...typed, endpoint: withoutBucket(url.value, typed.bucket), folder: folder.join('/') })
}

/** Services whose console shows addresses with the bucket before the host; elsewhere, a host may really be called so. */
const bucketHosts = /^(s3[.-]|[\w-]+\.digitaloceanspaces\.com$|[\w.-]+\.r2\.cloudflarestorage\.com$)/

function withoutBucket({ protocol, host, origin }: URL, bucket: string): string {
  const rest = host.startsWith(`${bucket}.`) ? host.slice(bucket.length + 1) : ''
  return bucketHosts.test(rest) ? `${protocol}//${rest}` : origin
}

function readUrl(text: string): Result<URL> {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(whole)) return bad('this is not a web address')
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '') return bad('the address carries a user name or password')
  if (url.search !== '' || url.hash !== '') return bad('the address carries a query')
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return secure ? ok(url) : bad('the address is neither https nor on this machine')
}

function bad(message: string): Result<never> {
  return fail({ code: 'place-address', message })
}
