import type { WindowId } from '@shared/model/layout'
import type { PublishTo } from './publish'

export type Mailbox = {
  /** Sends to one window as soon as it can hear it; what is meant for one that never opens is never sent. */
  send: PublishTo
  /** The window has its first answer and listens. */
  ready(windowId: WindowId): void
  /** The window is closed, or its page is gone: nobody listens until it is ready again. */
  gone(windowId: WindowId): void
}

/** Keeps what one window is to be told while it is still loading: a link that started the app must not be lost. */
export function createMailbox(publishTo: PublishTo): Mailbox {
  const listening = new Set<WindowId>()
  const waiting = new Map<WindowId, (() => void)[]>()
  return {
    send: (windowId, name, payload) => {
      const send = (): void => publishTo(windowId, name, payload)
      if (listening.has(windowId)) return send()
      waiting.set(windowId, [...(waiting.get(windowId) ?? []), send])
    },
    ready: (windowId) => {
      listening.add(windowId)
      const letters = waiting.get(windowId) ?? []
      waiting.delete(windowId)
      for (const send of letters) send()
    },
    gone: (windowId) => void listening.delete(windowId),
  }
}
