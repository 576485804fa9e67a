import type { ConnectionStatus } from '@shared/model/connection'

/**
 * The line under a connection's address: where it comes from, or what saving the change does with the stored key.
 * @param isDemo whether the demo answers in its place for now
 */
export function baseUrlHint({ baseUrlOrigin, key }: ConnectionStatus, changed: boolean, isDemo: boolean) {
  if (baseUrlOrigin === 'environment') return 'settings.connection.baseUrlEnvironment'
  if (isDemo && !changed) return 'settings.connection.baseUrlDemo'
  // A locked keychain may hold a key that moves along as soon as it opens.
  const hasKey = key.state === 'present' || key.state === 'locked'
  return changed && hasKey ? 'settings.connection.baseUrlWarning' : 'settings.connection.baseUrlHint'
}
