import { ipcMain, type WebContents } from 'electron'
import { eventChannel, invokeChannel } from '@shared/contract/bridge'
import type { Log } from '../logging/log'
import type { TrustedSenders } from '../window/trustedSenders'
import type { Publish } from './publish'
import type { Router } from './router'

/** Puts the router on Electron's channel. The only file that touches ipcMain. */
export function connectBridge(router: Router, trusted: TrustedSenders, log: Log): void {
  ipcMain.handle(invokeChannel, async (event, name: unknown, input: unknown) => {
    try {
      if (!trusted.isTrusted(event)) throw new Error('refused: the sender is not one of our windows')
      return await router(name, input)
    } catch (cause) {
      log.error('a call was refused', cause)
      throw cause
    }
  })
}

/** Sends an event to every trusted window. The only file that sends to one. */
export function createPublish(windows: () => WebContents[]): Publish {
  return (name, payload) => {
    for (const contents of windows()) {
      if (!contents.isDestroyed()) contents.send(eventChannel, name, payload)
    }
  }
}
