import type { ProxyConfig } from 'electron'
import type { ProxySettings } from '@shared/model/network'

/**
 * What Chromium is told. This machine is reached directly: Chromium adds that rule by itself, and leaves it out only for
 * somebody who writes `<-loopback>` among the hosts.
 */
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
