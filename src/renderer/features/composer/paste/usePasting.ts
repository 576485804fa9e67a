import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../../store/useApp'
import { pressedLetter } from '../../../ui/pressedLetter'
import { pastedFiles } from '../../attachments/transfer'
import { planPaste } from './pastePlan'

/**
 * What is pasted into a composer: files as files, a long text as a file of its own, anything else as the browser does it.
 * Shift+Ctrl+V puts a long text into the text.
 */
export function usePasting(attach: (files: readonly File[]) => void) {
  const { t } = useTranslation()
  const store = useAppStore()
  const asText = useRef(false)
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      const isModifier = event.key === 'Shift' || event.key === 'Control' || event.key === 'Meta'
      if (isModifier) return
      asText.current = pressedLetter(event) === 'v' && event.shiftKey && (event.ctrlKey || event.metaKey)
    },
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>): void => {
      const isText = asText.current
      asText.current = false
      const files = pastedFiles(event.clipboardData)
      if (files.length > 0) {
        event.preventDefault()
        return attach(files)
      }
      const text = event.clipboardData.getData('text/plain')
      const from = store.getState().settings.pasteAsFileFrom
      const already = event.currentTarget.value.length
      if (planPaste({ length: text.length, already, from, asText: isText }) === 'text') return
      event.preventDefault()
      void import('./pastedFile').then(({ pastedName }) =>
        attach([new File([text], pastedName(text, t('composer.pastedName')), { type: 'text/plain' })]),
      )
    },
  }
}
