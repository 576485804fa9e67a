import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../errors/errorText'
import type { Notice } from '../../store/sessionSlice'
import { useApp } from '../../store/useApp'
import { ToastLayer, type ToastContent } from '../../ui/Toast'

/** Long enough to read a sentence, find the button and reach it. */
const timeoutMs = 10_000

/** Turns the store's notice into words and into the one action that answers it. */
export function NoticeToast({ current }: { current: { id: number; notice: Notice } | null }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const dismiss = useApp((state) => state.dismissNotice)
  const restore = useApp((state) => state.restoreConversation)

  const content = ({ id, notice }: { id: number; notice: Notice }): ToastContent => {
    if (notice.kind === 'error') {
      return { id, tone: 'danger', text: errorText(notice.error), action: null, timeoutMs }
    }
    const title = notice.title || t('shell.untitled')
    const undo = { label: t('common.undo'), onSelect: () => void restore(notice.conversationId) }
    return { id, tone: 'neutral', text: t('shell.deleted', { title }), action: undo, timeoutMs }
  }
  return <ToastLayer toast={current && content(current)} onClose={dismiss} />
}
