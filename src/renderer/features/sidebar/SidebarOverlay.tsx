import { Dialog } from '@base-ui/react/dialog'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'
import { Sidebar } from './Sidebar'

/** The sidebar over a window that is too narrow for it: Escape, a click beside it and whatever is picked in it close it. */
export function SidebarOverlay() {
  const { t } = useTranslation()
  const store = useAppStore()
  const dismissed = useRef(false)
  useEffect(
    () => () => {
      // What was picked is what goes on; it may be what was there before.
      if (!dismissed.current) signals.emit('focus-composer', store.getState().activeTab)
    },
    [store],
  )
  const dismiss = (): void => {
    dismissed.current = true
    store.getState().toggleSidebar()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => open || dismiss()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-scrim" />
        <Dialog.Popup
          aria-label={t('shell.sidebar')}
          data-testid="sidebar-overlay"
          finalFocus={() => dismissed.current}
          className="fixed inset-y-0 left-0 z-30 flex max-w-[85dvw] bg-surface shadow-pop outline-none"
        >
          <Sidebar />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
