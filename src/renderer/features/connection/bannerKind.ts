import { assertNever } from '@shared/appError'
import type { ConnectionStatus } from '@shared/model/connection'

export type BannerKind = 'noKey' | 'locked' | 'session' | 'demo' | 'removed'

/**
 * What the banner has to say about a conversation's connection; null when there is nothing to say.
 * @param connection null when it was removed
 */
export function bannerKind(connection: ConnectionStatus | null): BannerKind | null {
  if (connection === null) return 'removed'
  if (connection.id === 'demo') return 'demo'
  const { key } = connection
  switch (key.state) {
    case 'none':
      return 'noKey'
    case 'locked':
      return 'locked'
    case 'present':
      return key.origin === 'session' ? 'session' : null
    case 'reading':
      return null
    default:
      return assertNever(key)
  }
}
