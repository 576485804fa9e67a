import type { ErrorCode } from '@shared/appError'

/**
 * Names of Chromium's network stack (net_error_list.h) and of Node's, which the tests outside Electron run on. The first
 * match counts, so the narrow ones stand first.
 */
const table: readonly [RegExp, ErrorCode][] = [
  // A proxy has certificates, tunnels and redirects of its own, which say nothing about the gateway's.
  [/ERR_\w*PROX(Y|IES)|ERR_TUNNEL_|ERR_SOCKS_|ERR_PAC_|proxy authentication/i, 'proxy'],
  [/ERR_NETWORK_IO_SUSPENDED/, 'suspended'],
  [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_ACCESS_DENIED|ENETUNREACH|ENETDOWN/, 'offline'],
  [/ERR_CERT_|ERR_SSL_|ERR_BAD_SSL|ERR_TLS_|CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|EPROTO/, 'tls'],
  [/ERR_NAME_|ENOTFOUND|EAI_AGAIN|EAI_NODATA|ERR_DNS_|ERR_ICANN/, 'address-not-found'],
  [
    /ERR_CONNECTION_(REFUSED|TIMED_OUT|FAILED)|ERR_ADDRESS_|ERR_UNSAFE_PORT|ECONNREFUSED|EHOSTUNREACH/,
    'unreachable',
  ],
  [/ERR_TIMED_OUT|ETIMEDOUT|UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT/, 'timeout'],
  [/redirect|ERR_INVALID_RESPONSE/i, 'not-a-gateway'],
  [
    /ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|ERR_CONTENT_LENGTH|ERR_NETWORK_CHANGED|ERR_HTTP2|ERR_QUIC|ECONNRESET|EPIPE|UND_ERR_(SOCKET|RES_CONTENT_LENGTH)|terminated|aborted|premature/i,
    'connection-lost',
  ],
  [/SyntaxError|not valid JSON|Unexpected (token|end)/, 'not-a-gateway'],
  [/ERR_INVALID_|ERR_RESPONSE_HEADERS|ERR_CONTENT_DECODING|HPE_/i, 'gateway-unavailable'],
]

/**
 * @param description the error with its causes, names and codes
 * @param isOnline what the system says; a name that is not found is the one failure that looks the same without a network
 */
export function networkErrorCode(description: string, isOnline: boolean): ErrorCode {
  const code = table.find(([pattern]) => pattern.test(description))?.[1] ?? 'internal'
  return code === 'address-not-found' && !isOnline ? 'offline' : code
}
