import type { AppError } from '@shared/appError'

/** What the file system says of a file that cannot be written (`disk-full`, `file-unwritable`); null for anything else. */
export function writeFailure(cause: unknown): AppError | null {
  if (!(cause instanceof Error) || !('syscall' in cause)) return null
  const isFull = 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT')
  return { code: isFull ? 'disk-full' : 'file-unwritable', message: cause.message }
}
