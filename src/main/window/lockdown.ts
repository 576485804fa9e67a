import type { Session, WebContents } from 'electron'
import { originOf } from './trustedSenders'
import type { PageSource } from './pageSource'

/** No permission is ever granted, and no request leaves but for the page itself. */
export function lockSession(session: Session, page: PageSource): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url, page) }))
  session.on('will-download', (event) => event.preventDefault())
}

/**
 * Nothing is fetched on Chromium's own account. Every session, also one that no window ever uses, would ask Google for
 * the dictionary of its spell checker as soon as it is there, past every filter on requests.
 */
export function keepFromFetching(session: Session): void {
  session.setSpellCheckerLanguages([])
}

/** A window never goes elsewhere, opens nothing and embeds nothing: links are opened by a call of the contract. */
export function lockContents(contents: WebContents, page: PageSource): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (originOf(url) !== page.origin) event.preventDefault()
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function isOwn(url: string, page: PageSource): boolean {
  const origin = originOf(url)
  if (origin === page.origin || url.startsWith('devtools://')) return true
  // The development server reloads through a WebSocket on the same host.
  return page.development && origin === page.origin.replace(/^http/, 'ws')
}
