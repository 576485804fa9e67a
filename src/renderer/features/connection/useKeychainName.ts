import { useTranslation } from 'react-i18next'
import { keychainName } from './keychainName'

/** What people call the place where the key is kept on this computer. */
export function useKeychainName(): string {
  const { t } = useTranslation()
  return t(keychainName(navigator.platform))
}
