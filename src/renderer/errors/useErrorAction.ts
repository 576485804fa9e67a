import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import { signals } from '../features/shell/signals'
import { useAppStore } from '../store/useApp'
import type { ErrorActionKind } from './describeError'

/** The button that an action stands for; null for those that the caller offers by itself, or that need none. */
export function useErrorAction(action: ErrorActionKind): { label: string; run: () => void } | null {
  const { t } = useTranslation()
  const store = useAppStore()
  const { showScreen, readKey, showDataFolder, notify } = store.getState()
  switch (action) {
    case 'add-key':
      return { label: t('errors.action.addKey'), run: () => showScreen('settings', 'key') }
    case 'fix-key':
      return { label: t('errors.action.fixKey'), run: () => showScreen('settings', 'key') }
    case 'check-key':
      return { label: t('errors.action.checkKey'), run: () => showScreen('settings', 'key') }
    case 'fix-address':
      return { label: t('errors.action.fixAddress'), run: () => showScreen('settings', 'address') }
    case 'change-model':
      return { label: t('errors.action.changeModel'), run: () => signals.emit('open-model-picker') }
    case 'read-keychain':
      return { label: t('errors.action.readKeychain'), run: () => void readKey().then(report) }
    case 'show-data-folder':
      return { label: t('errors.action.showDataFolder'), run: () => void showDataFolder().then(report) }
    case 'copy-details':
    case 'retry':
    case 'none':
      return null
    default:
      return assertNever(action)
  }

  function report(error: Awaited<ReturnType<typeof readKey>>): void {
    if (error) notify({ kind: 'error', error })
  }
}
