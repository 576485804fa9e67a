import type { Session } from 'electron'
import type { Fetch } from './client'

/**
 * Chromium's network stack as the gateway's way out: it follows the system's proxy and certificates.
 *
 * It also sends a POST again by itself when a connection that was kept open turns out to be closed; an answer could then
 * be generated, and billed, twice. So a connection that carried a question is not kept.
 * @param session in memory and not the window's, whose network is locked: no cookie and no cache is shared or written
 */
export function electronFetch(session: Session): Fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers)
    if (init?.method?.toUpperCase() === 'POST') headers.set('connection', 'close')
    return session.fetch(input as string, { ...init, headers })
  }
}
