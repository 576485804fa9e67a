import type { ErrorCode } from '@shared/appError'

/** What accompanies a long transfer. */
export type Transfer = {
  signal: AbortSignal
  /** Bytes that have gone over so far. */
  progress: (bytes: number) => void
}

export type StoredFile = {
  name: string
  /** As the server tells it; null for a file in pieces, whose size is only known piece by piece. */
  bytes: number | null
}

/**
 * A server that keeps backup files under names. Every method throws {@link PlaceError}. What stands under a name is whole:
 * a transfer that breaks leaves nothing under it.
 */
export type BackupPeer = {
  /** Writes, reads and removes a small file, making the folder when it is missing. */
  check(signal: AbortSignal): Promise<void>
  list(signal: AbortSignal): Promise<StoredFile[]>
  /** Refuses to replace what is already there. */
  put(name: string, source: BackupSource, transfer: Transfer): Promise<void>
  get(name: string, transfer: Transfer): AsyncIterable<Uint8Array>
  /** Succeeds too when there is no such file. */
  remove(name: string, signal: AbortSignal): Promise<void>
}

/** A file that is read piece by piece, so that its size costs no memory. */
export type BackupSource = {
  bytes: number
  read(offset: number, length: number): Promise<Uint8Array>
}

/** Bytes in one request: small enough to be held in memory and to pass every proxy, large enough for S3's parts (5 MiB). */
export const pieceBytes = 16 * 1024 * 1024

export type Piece = { number: number; offset: number; length: number }

/** The pieces of a file, numbered from 1; an empty file is one empty piece. */
export function piecesOf(bytes: number, size: number): Piece[] {
  const count = Math.max(1, Math.ceil(bytes / size))
  return Array.from({ length: count }, (_, index) => {
    const offset = index * size
    return { number: index + 1, offset, length: Math.min(size, bytes - offset) }
  })
}

/** While a file is being sent it has this name, so that half of one never looks like a backup. */
export function unfinishedName(name: string): string {
  return name + unfinishedEnding
}
const unfinishedEnding = '.uploading'

/** What a file that is being sent will be called; null for every other one. */
export function finishedName(name: string): string | null {
  return name.endsWith(unfinishedEnding) ? name.slice(0, -unfinishedEnding.length) : null
}

export class PlaceError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'PlaceError'
    this.code = code
  }
}

/** How both kinds of servers refuse; what a status does not tell is up to them. */
export function statusCode(status: number): ErrorCode {
  if (status === 401 || status === 403) return 'place-refused'
  if (status === 407) return 'proxy'
  if (status === 413 || status === 507) return 'place-full'
  if (status === 408 || status === 423 || status === 429 || status >= 500) return 'place-broken'
  return 'place-unsuitable'
}
