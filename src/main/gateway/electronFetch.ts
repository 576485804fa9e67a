import type { Session } from 'electron'
import type { Fetch } from './client'

/** Chromium opens at most six HTTP/1.1 connections to a host in one session; the next call would wait unseen. */
const sessions = 4

/**
 * Chromium's network stack as the gateway's way out: it follows the system's proxy and certificates.
 *
 * It also sends a POST again by itself when a connection that was kept open turns out to be closed; an answer could then
 * be generated, and billed, twice. So a connection that carried a question is not kept.
 * @param openSession opens the in-memory session of a name. None is the window's, whose network is locked, and no
 * cookie and no cache is shared or written. Calls take turns among a few, so that twenty answers can stream at once.
 */
export function electronFetch(openSession: (name: string) => Session): Fetch {
  let calls = 0
  return (input, init) => {
    const headers = new Headers(init?.headers)
    if (init?.method?.toUpperCase() === 'POST') headers.set('connection', 'close')
    const session = openSession(`gateway-${calls++ % sessions}`)
    return session.fetch(input as string, { ...init, headers })
  }
}
