import type { Session } from 'electron'
import type { Fetch } from './client'

/** Chromium opens at most six HTTP/1.1 connections to a host in one session; the next call would wait unseen. */
const sessions = 4

/**
 * Chromium's network stack as the gateway's way out, with the proxy and the certificates that `network/` gave the session.
 *
 * It also sends a POST again by itself when a connection that was used before breaks off without a reply; an answer could
 * then be generated, and billed, twice. So no connection is kept, not even that of a list of models: the next question
 * would go over it. `singleUseConnections` sees to it that this header means something.
 * @param openSession opens the in-memory session of a name. None is the window's, whose network is locked, and no
 * cookie and no cache is shared or written. Calls take turns among a few, so that twenty answers can stream at once.
 */
export function electronFetch(openSession: (name: string) => Promise<Session>): Fetch {
  let calls = 0
  return async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('connection', 'close')
    const session = await openSession(`gateway-${calls++ % sessions}`)
    return session.fetch(input as string, { ...init, headers })
  }
}
