import type { CommandLine, Session, WebContents, WebFrameMain } from 'electron'
import { originOf } from './trustedSenders'
import { type PageSource, previewOrigin } from './pageSource'

/** No permission is ever granted, and no request leaves but for the page itself and its previews. */
export function lockSession(session: Session, page: PageSource): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url, page) }))
  session.on('will-download', (event) => event.preventDefault())
  // Not every connection is a request: WebRTC would reach a server past the filter, and ask for its name on the way.
  void session.setProxy({ proxyRules: 'socks5://127.0.0.1:1', proxyBypassRules: bypassOf(page) })
}

/** Nothing goes past the proxy that is not there, not even to this machine; but for the development server. */
function bypassOf(page: PageSource): string {
  return page.development ? `<-loopback>;${new URL(page.url).host}` : '<-loopback>'
}

/**
 * Names are not looked up before they are needed, which here is never: a `<link rel="dns-prefetch">` in a preview would
 * tell its name to whoever answers for it. No event of a session sees that. To be called before Electron is ready.
 */
export function keepNamesUnasked(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false')
}

/**
 * Nothing is fetched on Chromium's own account. Every session, also one that no window ever uses, would ask Google for
 * the dictionary of its spell checker as soon as it is there, past every filter on requests.
 */
export function keepFromFetching(session: Session): void {
  session.setSpellCheckerLanguages([])
}

/**
 * A window never goes elsewhere, opens nothing and embeds nothing but previews: links are opened by a call of the
 * contract.
 */
export function lockContents(contents: WebContents, page: PageSource): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (originOf(url) !== page.origin) event.preventDefault()
  }
  // Without UDP what is left of WebRTC goes through the session's proxy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('frame-created', (_event, { frame }) => endFrameInsideFrame(contents, frame))
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && originOf(event.url) !== previewOrigin) event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/**
 * A page's own realm has no WebRTC in its preview, and a frame that it makes would be a fresh one with it. Such a frame
 * needs no request and no navigation that could be refused. But main hears of it at once, and a page that runs has a
 * process of its own, which ends here. Its first words may come before the signal does; a relay's name is only asked for
 * when WebRTC has made itself a certificate.
 */
function endFrameInsideFrame(contents: WebContents, frame: WebFrameMain | null): void {
  if (!frame?.parent?.parent) return
  try {
    const { osProcessId } = frame
    // The page's own process, if Chromium was told not to keep sandboxed frames apart, or none that is known: to `kill`, 0
    // and less mean many. Neither is expected; the window then begins anew, without previews.
    if (osProcessId <= 0 || osProcessId === contents.mainFrame.osProcessId) return contents.reload()
    process.kill(osProcessId, 'SIGKILL')
  } catch {
    // The frame, or its process, ended before us.
  }
}

function isOwn(url: string, page: PageSource): boolean {
  const origin = originOf(url)
  if (origin === page.origin || origin === previewOrigin || url.startsWith('devtools://')) return true
  // The development server reloads through a WebSocket on the same host.
  return page.development && origin === page.origin.replace(/^http/, 'ws')
}
