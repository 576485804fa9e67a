/*
 * Apart from the settings' schema, so that the window does not load zod for it.
 */

/** How calls reach the network. */
export type ProxySettings =
  | { mode: 'system' }
  | { mode: 'direct' }
  /** `url` as {@link parseProxyUrl} returns it; hosts of `bypass`, parted by commas, are reached without it. */
  | { mode: 'manual'; url: string; bypass: string }

export const proxyModes = ['system', 'direct', 'manual'] as const

export type NetworkSettings = {
  proxy: ProxySettings
  /** A PEM file with certificates of authorities that are trusted beside the system's; null for none. */
  caFile: string | null
}

export const defaultNetwork: NetworkSettings = { proxy: { mode: 'system' }, caFile: null }

/** Ports as Chromium takes them for granted. */
const usualPorts: Record<string, number> = { http: 80, https: 443, socks4: 1080, socks5: 1080 }

export type ProxyUrl =
  | { state: 'good'; url: string }
  /** `credentials`: a name or a password, which settings must not hold. `shape`: everything else. */
  | { state: 'wrong'; problem: 'shape' | 'credentials' }

/**
 * A proxy's address as it was typed, in the one form that is stored: `scheme://host:port`. Without a scheme, http is
 * meant, as everywhere else where a proxy is typed in. Strict, because Chromium reads a list of rules from it, in which a
 * comma or a semicolon would begin another one.
 */
export function parseProxyUrl(typed: string): ProxyUrl {
  const text = typed.trim()
  if (text.includes('@')) return { state: 'wrong', problem: 'credentials' }
  const parts =
    /^(?:(https?|socks[45]):\/\/)?((?:[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?)|\[[0-9a-f:.]+\])(?::(\d{1,5}))?\/?$/i.exec(
      text,
    )
  const scheme = (parts?.[1] ?? 'http').toLowerCase()
  const host = parts?.[2]?.toLowerCase()
  const port = parts?.[3] === undefined ? usualPorts[scheme] : Number(parts[3])
  if (host === undefined || port === undefined || port < 1 || port > 65_535)
    return { state: 'wrong', problem: 'shape' }
  return { state: 'good', url: `${scheme}://${host}:${port}` }
}

/** The hosts of a list as it was typed, one rule each, as Chromium reads them: `*.example.com`, `10.0.0.0/8`, `<local>`. */
export function bypassRules(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter(Boolean)
}
