import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { WindowId } from '@shared/model/layout'

export type TrustedSenders = {
  add(contents: WebContents, windowId: WindowId): void
  isTrusted(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean
  /** Which window a trusted sender is. @throws for any other. */
  windowOf(contents: WebContents): WindowId
  all(): WebContents[]
  /** Those of one window. */
  of(windowId: WindowId): WebContents[]
}

/**
 * The web contents of our own windows. A call counts only from the main frame of one of them, while it shows our own
 * page: an embedded frame, or a window that was led elsewhere, is a stranger.
 */
export function createTrustedSenders(origin: string): TrustedSenders {
  const known = new Map<WebContents, WindowId>()
  return {
    add: (contents, windowId) => {
      known.set(contents, windowId)
      contents.once('destroyed', () => known.delete(contents))
    },
    isTrusted: ({ sender, senderFrame }) =>
      known.has(sender) &&
      senderFrame !== null &&
      senderFrame === sender.mainFrame &&
      originOf(senderFrame.url) === origin,
    windowOf: (contents) => {
      const windowId = known.get(contents)
      if (windowId === undefined) throw new Error('refused: the sender is not one of our windows')
      return windowId
    },
    all: () => [...known.keys()],
    of: (windowId) => [...known].filter(([, id]) => id === windowId).map(([contents]) => contents),
  }
}

/** `URL.origin` is "null" for schemes of our own, so it is put together from its parts. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
