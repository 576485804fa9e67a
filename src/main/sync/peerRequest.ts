import type { ErrorCode } from '@shared/appError'
import { networkErrorCode } from '../gateway/networkError'
import { redact } from '../logging/redact'
import { PlaceError } from './backupPeer'

export type PeerFetch = typeof globalThis.fetch

export type PeerRequest = {
  signal: AbortSignal
  /** Milliseconds in which the headers have to be there, and each further part of the body. */
  silenceMs: number
  /** Bytes of the body beyond which it is no answer to what was asked. */
  mostBytes: number
}

/** What an answer that is no file may take and weigh: a list of thousands of files is a few megabytes. */
export const shortAnswer = { silenceMs: 30_000, mostBytes: 16_000_000 } as const

/** Sixteen megabytes within this time is some 27 KB a second; who has less cannot move a history anyway. */
export const pieceSilenceMs = 600_000

export type PeerNetwork = {
  /** With the proxy and the authorities of the settings. */
  fetch: PeerFetch
  isOnline: () => boolean
}

/**
 * One request to a server of the person's own. No redirect is followed, since it would carry the password and the history
 * to an address that nobody chose; no cookie is kept; and neither a silent server nor one without end holds anything up.
 * @param secrets what must not stand in an error
 * @throws PlaceError
 */
export async function peerRequest(
  { fetch, isOnline }: PeerNetwork,
  url: string,
  init: RequestInit,
  { signal, silenceMs, mostBytes }: PeerRequest,
  secrets: readonly string[],
): Promise<Response> {
  const silence = new AbortController()
  const watch = { timer: setTimeout(() => silence.abort(), silenceMs) }
  const both = AbortSignal.any([signal, silence.signal])
  const failed = (cause: unknown): PlaceError => {
    clearTimeout(watch.timer)
    if (cause instanceof PlaceError) return cause
    if (signal.aborted) return new PlaceError('place-broken', 'the transfer was cancelled')
    if (silence.signal.aborted)
      return new PlaceError('place-unreachable', 'the server was silent for too long')
    const said = redact(describe(cause), secrets)
    return new PlaceError(placeCode(networkErrorCode(said, isOnline())), said)
  }
  const heard = (): void => {
    clearTimeout(watch.timer)
    watch.timer = setTimeout(() => silence.abort(), silenceMs)
  }
  try {
    const headers = new Headers(init.headers)
    headers.set('user-agent', 'RunYour-Desktop')
    headers.set('cache-control', 'no-store')
    const response = await fetch(url, {
      ...init,
      headers,
      redirect: 'error',
      credentials: 'omit',
      signal: both,
    })
    heard()
    const body = response.body
    if (body === null || [204, 205, 304].includes(response.status)) {
      clearTimeout(watch.timer)
      return new Response(null, response)
    }
    const guarded = guard(body, { both, heard, failed, mostBytes, over: () => clearTimeout(watch.timer) })
    return new Response(guarded, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    })
  } catch (cause) {
    throw failed(cause)
  }
}

type Guard = {
  both: AbortSignal
  heard: () => void
  failed: (cause: unknown) => PlaceError
  mostBytes: number
  over: () => void
}

/** Hands on what comes, and ends with an error where the connection ends without saying so, stalls, or has no end. */
function guard(body: ReadableStream<Uint8Array>, { both, heard, failed, mostBytes, over }: Guard) {
  const reader = body.getReader()
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void => reject(both.reason)
    if (both.aborted) stop()
    else both.addEventListener('abort', stop, { once: true })
  })
  aborted.catch(() => undefined)
  let bytes = 0
  const end = (): void => {
    over()
    void reader.cancel().catch(() => undefined)
  }
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        // Not every stack ends a read that is under way when its request is aborted.
        const { done, value } = await Promise.race([reader.read(), aborted])
        if (done) {
          over()
          return controller.close()
        }
        heard()
        bytes += value.byteLength
        if (bytes > mostBytes) throw new PlaceError('place-unsuitable', 'the answer is too long')
        controller.enqueue(value)
      } catch (cause) {
        end()
        controller.error(failed(cause))
      }
    },
    cancel: end,
  })
}

/** The words for the gateway's network name the gateway and lead to its address. */
function placeCode(code: ErrorCode): ErrorCode {
  switch (code) {
    case 'proxy':
    case 'offline':
      return code
    case 'tls':
      return 'place-insecure'
    case 'not-a-gateway':
      return 'place-unsuitable'
    case 'unreachable':
    case 'address-not-found':
    case 'timeout':
      return 'place-unreachable'
    default:
      return 'place-broken'
  }
}

/** The reason is often two causes deep (`fetch failed` ← `ECONNREFUSED`). */
function describe(cause: unknown): string {
  const parts: string[] = []
  for (let current = cause; current !== undefined && parts.length < 4;) {
    const code = current instanceof Error && 'code' in current ? ` ${String(current.code)}` : ''
    parts.push(current instanceof Error ? `${current.name}: ${current.message}${code}` : String(current))
    current = current instanceof Error ? current.cause : undefined
  }
  return parts.join(' ← ')
}
