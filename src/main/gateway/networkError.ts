import type { ErrorCode } from '@shared/appError'

/**
 * Names of Chromium's network stack (net_error_list.h) and of Node's, which the tests outside Electron run on. The first
 * match counts, so the narrow ones stand first.
 */
const table: readonly [RegExp, ErrorCode][] = [
  [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_(ACCESS_DENIED|IO_SUSPENDED)|ENETUNREACH|ENETDOWN/, 'offline'],
  [/ERR_CERT_|ERR_SSL_|ERR_BAD_SSL|CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|EPROTO/, 'tls'],
  [/ERR_NAME_|ENOTFOUND|EAI_AGAIN|ERR_DNS_|ERR_ICANN/, 'unreachable'],
  [
    /ERR_CONNECTION_(REFUSED|TIMED_OUT|FAILED)|ERR_ADDRESS_|ERR_PROXY_|ERR_TUNNEL_|ECONNREFUSED|EHOSTUNREACH/,
    'unreachable',
  ],
  [/ERR_TIMED_OUT|ETIMEDOUT|UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT/, 'timeout'],
  [/redirect|ERR_INVALID_RESPONSE/i, 'not-a-gateway'],
  [
    /ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|ERR_CONTENT_LENGTH|ERR_NETWORK_CHANGED|ERR_HTTP2|ERR_QUIC|ECONNRESET|EPIPE|UND_ERR_SOCKET|terminated|aborted|premature/i,
    'connection-lost',
  ],
  [/SyntaxError(?!.*malformed server-sent event)|not valid JSON|Unexpected (token|end)/, 'not-a-gateway'],
  [/malformed server-sent event|ERR_INVALID_|ERR_RESPONSE_HEADERS|HPE_/i, 'gateway-unavailable'],
]

/** A name that cannot be resolved is the only failure that looks the same offline as with a wrong address. */
const unresolved = /ERR_NAME_|ENOTFOUND|EAI_AGAIN|ERR_DNS_/

/**
 * @param description the error with its causes, names and codes
 * @param isOnline what the system says
 */
export function networkErrorCode(description: string, isOnline: boolean): ErrorCode {
  if (!isOnline && unresolved.test(description)) return 'offline'
  return table.find(([pattern]) => pattern.test(description))?.[1] ?? 'internal'
}
