import '../../i18n/laterTexts'
import { Dialog } from '@base-ui/react/dialog'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'
import { SearchBody } from './SearchBody'
import { landingOf, type SearchItem } from './searchItems'

type SearchDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Finds any message of any conversation. Escape closes it and gives the focus back to where it was. */
export function SearchDialog({ open, onOpenChange }: SearchDialogProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  /** What was chosen takes the focus in place of what had it before. */
  const chosen = useRef(false)
  const [note, setNote] = useState('')
  useEffect(() => {
    if (open) void store.getState().wakeSearch()
  }, [open, store])
  const openItem = useCallback(
    (item: SearchItem, inBackground: boolean) => {
      const { openMessage, openFound } = store.getState()
      const { conversation } = item.kind === 'message' ? item.hit : item
      if (inBackground) {
        const title = conversation.title.map(({ text }) => text).join('') || t('shell.untitled')
        setNote(t('search.openedBehind', { title }))
      } else {
        chosen.current = true
        flushSync(() => onOpenChange(false))
      }
      if (item.kind === 'message') return void openMessage(landingOf(item.hit), inBackground)
      void openFound(conversation.id, inBackground).then(() => {
        if (!inBackground) signals.emit('focus-composer', conversation.id)
      })
    },
    [onOpenChange, store, t],
  )
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className="pop-in fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={t('search.title')}
          data-testid="search"
          initialFocus={() => {
            chosen.current = false
            setNote('')
            return true
          }}
          finalFocus={() => !chosen.current}
          className="pop-in fixed top-[min(4rem,5dvh)] left-1/2 z-40 flex h-[min(46rem,90dvh)] w-[min(52rem,calc(100dvw-2rem))] -translate-x-1/2 flex-col overflow-hidden rounded-2xl border border-line bg-raised shadow-pop outline-none"
        >
          <SearchBody onOpen={openItem} note={note} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
