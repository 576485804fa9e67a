import type { Session } from 'electron'
import type { Fetch } from './client'
import { whenRead } from './whenRead'

/**
 * Chromium's network stack as the gateway's way out, with the proxy and the certificates that `network/` gave the session.
 *
 * It also sends a POST again by itself when a connection that was used before breaks off without a reply; an answer could
 * then be generated, and billed, twice. So no connection is used twice, not even that of a list of models: the next
 * question would go over it. The header asks the gateway to close it, which `singleUseConnections` gives a meaning. A
 * gateway that says `keep-alive` all the same keeps it open in Chromium, so it is closed here, too: each call has a session
 * to itself while it runs, and takes over one whose connections are closed.
 * @param openSession opens the in-memory session of a name. None is the window's, whose network is locked, and no
 * cookie and no cache is shared or written. There are as many as ever ran at once: also twenty answers can stream, where
 * one session would keep the seventh waiting unseen.
 */
export function electronFetch(openSession: (name: string) => Promise<Session>): Fetch {
  const running = new Set<number>()
  return async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('connection', 'close')
    const place = firstFree(running)
    running.add(place)
    const leave = async (session: Session | null): Promise<void> => {
      await session?.closeAllConnections().catch(() => {})
      running.delete(place)
    }
    let session: Session | null = null
    try {
      session = await openSession(`gateway-${place}`)
      const response = await session.fetch(input as string, { ...init, headers })
      return whenRead(response, () => void leave(session))
    } catch (cause) {
      void leave(session)
      throw cause
    }
  }
}

function firstFree(taken: ReadonlySet<number>): number {
  let place = 0
  while (taken.has(place)) place += 1
  return place
}
