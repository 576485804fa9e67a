import { assertNever } from '@shared/appError'
import type { ConnectionSlice } from '../../store/connectionSlice'

export type BannerKind = 'noKey' | 'locked' | 'session' | 'demo'

/** What the banner has to say about the connection in force; null when there is nothing to say. */
export function selectBannerKind({ connection }: Pick<ConnectionSlice, 'connection'>): BannerKind | null {
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
