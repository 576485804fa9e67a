import { ipcMain, type WebContents } from 'electron'
import type { EventName, EventPayload } from '@shared/contract'
import { eventChannel, invokeChannel } from '@shared/contract/bridge'
import type { WindowId } from '@shared/model/layout'
import type { Log } from '../logging/log'
import type { TrustedSenders } from '../window/trustedSenders'
import type { Publish, PublishTo } from './publish'
import type { Router } from './router'

/** Puts the router on Electron's channel. The only file that touches ipcMain. */
export function connectBridge(router: Router, trusted: TrustedSenders, log: Log): void {
  ipcMain.handle(invokeChannel, async (event, name: unknown, input: unknown) => {
    try {
      if (!trusted.isTrusted(event)) throw new Error('refused: the sender is not one of our windows')
      return await router(name, input, { windowId: trusted.windowOf(event.sender) })
    } catch (cause) {
      log.error('a call was refused', cause)
      throw cause
    }
  })
}

/**
 * Sends events to our windows. The only place that sends to one.
 * @param audience those that an event is for
 */
export function createPublish(
  audience: <N extends EventName>(name: N, payload: EventPayload<N>) => WebContents[],
): Publish {
  return (name, payload) => send(audience(name, payload), name, payload)
}

/** @param of the web contents of one window */
export function createPublishTo(of: (windowId: WindowId) => WebContents[]): PublishTo {
  return (windowId, name, payload) => send(of(windowId), name, payload)
}

function send<N extends EventName>(to: WebContents[], name: N, payload: EventPayload<N>): void {
  for (const contents of to) {
    if (!contents.isDestroyed()) contents.send(eventChannel, name, payload)
  }
}
