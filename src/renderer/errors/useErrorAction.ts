import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import { signals } from '../features/shell/signals'
import { selectConnectionOf } from '../store/connectionSelectors'
import { useAppStore } from '../store/useApp'
import type { ErrorActionKind } from './describeError'

/** A button beside an error. */
export type ErrorStep = { label: string; run: () => void }

/** The button that an action stands for; null for those that the caller offers by itself, or that need none. */
export function useErrorAction(action: ErrorActionKind): ErrorStep | null {
  const { t } = useTranslation()
  const store = useAppStore()
  const { showScreen, readKeys, showDataFolder, notify } = store.getState()
  switch (action) {
    case 'add-key':
      return { label: t('errors.action.addKey'), run: () => showField('key') }
    case 'fix-key':
      return { label: t('errors.action.fixKey'), run: () => showField('key') }
    case 'check-key':
      return { label: t('errors.action.checkKey'), run: () => showField('key') }
    case 'fix-address':
      return { label: t('errors.action.fixAddress'), run: () => showField('address') }
    case 'fix-proxy':
      return {
        label: t('errors.action.fixProxy'),
        run: () => showScreen('settings', { kind: 'row', row: 'proxy' }),
      }
    case 'add-authority':
      return {
        label: t('errors.action.addAuthority'),
        run: () => showScreen('settings', { kind: 'row', row: 'caFile' }),
      }
    case 'change-model':
      return { label: t('errors.action.changeModel'), run: openModels }
    case 'read-keychain':
      return { label: t('errors.action.readKeychain'), run: () => void readKeys().then(report) }
    case 'show-data-folder':
      return { label: t('errors.action.showDataFolder'), run: () => void showDataFolder().then(report) }
    case 'drop-parameter':
    case 'other-delivery':
    case 'drop-images':
    case 'choose-fit':
    case 'copy-details':
    case 'retry':
    case 'none':
      return null
    default:
      return assertNever(action)
  }

  /** In the pane that is being used, which is where the button stands. */
  function openModels(): void {
    signals.emit('open-model-picker', store.getState().activeTab)
  }

  /** Of the connection that the open conversation uses, which is where it failed. */
  function showField(field: 'key' | 'address'): void {
    const state = store.getState()
    showScreen('settings', {
      kind: 'field',
      field,
      connectionId: selectConnectionOf(state, state.activeTab)?.id ?? null,
    })
  }

  function report(error: Awaited<ReturnType<typeof readKeys>>): void {
    if (error) notify({ kind: 'error', error })
  }
}
