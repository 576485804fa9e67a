import type { ProxyConfig } from 'electron'
import type { ProxySettings } from '@shared/model/network'

/** What Chromium is told. This machine is always reached directly: Chromium adds that rule by itself. */
export function proxyConfig(proxy: ProxySettings): ProxyConfig {
  switch (proxy.mode) {
    case 'system':
      return { mode: 'system' }
    case 'direct':
      return { mode: 'direct' }
    case 'manual':
      return { mode: 'fixed_servers', proxyRules: proxy.url, proxyBypassRules: proxy.bypass }
  }
}
