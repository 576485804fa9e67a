import '../../i18n/laterTexts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../store/useApp'
import { ChooserDialog } from '../../ui/ChooserDialog'
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
    <ChooserDialog
      open={open}
      onOpenChange={onOpenChange}
      label={t('search.title')}
      testId="search"
      onOpening={() => {
        chosen.current = false
        setNote('')
      }}
      givesFocusBack={() => !chosen.current}
      className="top-[min(4rem,5dvh)] h-[min(46rem,90dvh)] w-[min(52rem,calc(100dvw-2rem))]"
    >
      <SearchBody onOpen={openItem} note={note} />
    </ChooserDialog>
  )
}
