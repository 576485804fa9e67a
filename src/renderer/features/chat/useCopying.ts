import { type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../store/useApp'
import { pressedLetter } from '../../ui/pressedLetter'
import { conversationText, wholeMessage } from '../copy/conversationText'
import { copySelection } from '../copy/copySelection'
import { isAllSelected, selectAll } from '../copy/selectedRows'

type CopyHandlers = {
  onKeyDown(event: KeyboardEvent): void
  onCopy(event: ClipboardEvent): void
}

/** Lets the list be selected and copied as the whole that it is, and not as the few rows of it that are drawn. */
export function useCopying(conversationId: string, scroller: RefObject<HTMLElement | null>): CopyHandlers {
  const { t } = useTranslation()
  const store = useAppStore()
  return {
    onKeyDown: (event) => {
      const isSelectAll = (event.ctrlKey || event.metaKey) && !event.shiftKey && pressedLetter(event) === 'a'
      if (!isSelectAll || isField(event.target) || scroller.current === null) return
      event.preventDefault()
      selectAll(scroller.current)
    },
    onCopy: (event) => {
      const list = scroller.current
      const selection = document.getSelection()
      if (list === null || selection === null || selection.isCollapsed || isField(event.target)) return
      const range = selection.getRangeAt(0)
      const { readBranch, copyText, threads } = store.getState()
      const you = t('chat.you')
      if (isAllSelected(list, range)) {
        event.preventDefault()
        void (async () => {
          const messages = await readBranch(conversationId)
          if (messages !== null) await copyText(conversationText(messages.map(wholeMessage), you))
        })()
        return
      }
      const copied = copySelection({
        list,
        range,
        messages: threads[conversationId]?.messages ?? [],
        you,
      })
      if (copied === null) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', copied.text)
      if (copied.html !== null) event.clipboardData.setData('text/html', copied.html)
    },
  }
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}
