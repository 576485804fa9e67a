/**
 * Every way a call or a turn can fail, named after what the person does next. The list is closed: the window turns a
 * code into a sentence and an action in one exhaustive switch, so a new code does not compile until it has both.
 */
export const errorCodes = [
  // fix the key
  'key-missing',
  'key-invalid',
  // top up
  'no-credit',
  // wait, then retry
  'rate-limited',
  'gateway-unavailable',
  'timeout',
  'connection-lost',
  'stalled',
  'suspended',
  'empty-answer',
  'not-sent',
  // change the model or a parameter
  'model-unknown',
  'bad-request',
  'unsupported',
  'parameter-refused',
  'api-refused',
  'attachment-refused',
  'context-too-long',
  // go online, or correct the address
  'offline',
  'unreachable',
  'address-not-found',
  'proxy',
  'not-a-gateway',
  'tls',
  'bad-base-url',
  // choose another file
  'file-unreadable',
  'file-too-large',
  'file-unsupported',
  'file-unwritable',
  // type the passphrase, or choose another backup
  'passphrase-needed',
  'passphrase-wrong',
  'backup-damaged',
  // correct or change the place for backups, or make room there
  'place-address',
  'place-refused',
  'place-unreachable',
  'place-insecure',
  'place-unsuitable',
  'place-full',
  'place-broken',
  // unlock or install a keychain
  'keychain-locked',
  'keychain-absent',
  // the local history
  'not-found',
  'busy',
  'history-newer',
  'history-unreadable',
  'history-damaged',
  'history-locked',
  'history-read-only',
  'disk-full',
  // choose another place, or another name
  'folder-too-deep',
  'tag-exists',
  // look for the new version again, or install it by hand
  'update-corrupt',
  'update-failed',
  // report
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/**
 * An error as data: what crosses the bridge and what is stored with a failed message.
 * `message` is English and for the detail view and the log only; people read the sentence made from `code`.
 */
export type AppError = {
  code: ErrorCode
  message: string
  /** The raw body or cause, redacted. */
  detail?: string
  /** Milliseconds after which a retry makes sense (the gateway's Retry-After). */
  retryAfterMs?: number
  /** The gateway's request id, for a support ticket. */
  requestId?: string
  /** With `parameter-refused`: the request's field, as the gateway named it (`temperature`, `max_tokens`). */
  parameter?: string
  /** With `context-too-long`: the model's context in tokens, where the gateway named it. */
  contextWindow?: number
}

/** What every call of the bridge answers with: a failure is a value that has to be looked at, not an exception. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(error: AppError): Result<never> {
  return { ok: false, error }
}

/** For the default branch of an exhaustive switch: adding a variant becomes a compile error at every switch. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`)
}
