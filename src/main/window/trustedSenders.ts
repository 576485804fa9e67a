import type { IpcMainInvokeEvent, WebContents } from 'electron'

export type TrustedSenders = {
  add(contents: WebContents): void
  isTrusted(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean
  all(): WebContents[]
}

/**
 * The web contents of our own windows. A call counts only from the main frame of one of them, while it shows our own
 * page: an embedded frame, or a window that was led elsewhere, is a stranger.
 */
export function createTrustedSenders(origin: string): TrustedSenders {
  const known = new Set<WebContents>()
  return {
    add: (contents) => {
      known.add(contents)
      contents.once('destroyed', () => known.delete(contents))
    },
    isTrusted: ({ sender, senderFrame }) =>
      known.has(sender) &&
      senderFrame !== null &&
      senderFrame === sender.mainFrame &&
      originOf(senderFrame.url) === origin,
    all: () => [...known],
  }
}

/** `URL.origin` is "null" for schemes of our own, so it is put together from its parts. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
