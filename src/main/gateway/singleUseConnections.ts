import type { CommandLine } from 'electron'

/**
 * Keeps Chromium to HTTP/1.1, where a connection can be for one call only: see `electronFetch`. HTTP/2 and 3 share one
 * among all calls and know no `connection: close`; when it breaks, every question on it that has no reply yet is sent
 * again, out of sight. To be called before the app is ready.
 */
export function singleUseConnections(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('disable-http2')
  commandLine.appendSwitch('disable-quic')
}
