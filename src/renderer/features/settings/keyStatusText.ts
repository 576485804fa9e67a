import type { TFunction } from 'i18next'
import { assertNever } from '@shared/appError'
import type { KeyState } from '@shared/model/connection'

/** Where the key in use came from, or why there is none: a wrong key that nobody sees can cost a day. */
export function keyStatusText(key: KeyState, keychain: string, t: TFunction): string {
  switch (key.state) {
    case 'reading':
      return t('settings.connection.reading')
    case 'none':
      return t('settings.connection.none')
    case 'locked':
      return t('settings.connection.locked', { keychain })
    case 'present':
      return t(`settings.connection.origin.${key.origin}`, { keychain })
    default:
      return assertNever(key)
  }
}
