import type { AppError } from '@shared/appError'
import { networkErrorCode } from '../gateway/networkError'

/** What electron-updater throws, sorted by what the person does next. Its codes: electron-updater/out, `newError(…)`. */
export function updateError(cause: unknown, isOnline: boolean): AppError {
  const { message, code } = describe(cause)
  // The server's list and the file disagree, or the signature is not ours: what was fetched is thrown away.
  if (/CHECKSUM|SIGNATURE|sha512|sha2/i.test(`${code} ${message}`)) return { code: 'update-corrupt', message }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', message }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'file-unwritable', message }
  const network = networkErrorCode(`${code} ${message}`, isOnline)
  const known = network !== 'internal' && network !== 'not-a-gateway' && network !== 'gateway-unavailable'
  return { code: known ? network : 'update-failed', message }
}

function describe(cause: unknown): { message: string; code: string } {
  if (!(cause instanceof Error)) return { message: String(cause), code: '' }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return { message: cause.message, code }
}
