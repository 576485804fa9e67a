import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import MessageSquarePlus from 'lucide-react/icons/message-square-plus'
import SquarePen from 'lucide-react/icons/square-pen'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { shortcutText } from '@shared/model/shortcutText'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { isMac } from '../../ui/platform'
import { pressedLetter } from '../../ui/pressedLetter'
import { Tooltip } from '../../ui/Tooltip'
import { useBriefly } from '../../ui/useBriefly'
import { signals } from '../shell/signals'
import { useShortcut } from '../shortcuts/useShortcut'

/** The usual key for keeping something; the menu has no use for it. */
const keepKeys = 'CmdOrCtrl+S'

/** What can be done with a question once there is an answer to it. */
export function QuickActions({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const { keepQuick, copyText } = store.getState()
  const answer = useApp((state) => {
    const last = state.threads[conversationId]?.messages.findLast(({ role }) => role === 'assistant')
    return last?.content ?? ''
  })
  const [copied, setCopied] = useBriefly()
  const newKeys = useShortcut('new-chat')
  const copyKeys = useShortcut('copy-answer')
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const mod = isMac ? event.metaKey : event.ctrlKey
      if (!mod || event.shiftKey || event.altKey || pressedLetter(event) !== 's') return
      event.preventDefault()
      if (!event.repeat) void keepQuick(conversationId)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [conversationId, keepQuick])
  return (
    <footer className="flex flex-wrap items-center gap-1 border-t border-line px-3 py-2">
      <Tooltip label={t('quick.keepHint')} keys={shortcutText(keepKeys, isMac)}>
        <Button
          size="small"
          variant="quiet"
          data-testid="quick-keep"
          onClick={() => void keepQuick(conversationId)}
        >
          <MessageSquarePlus className="size-4" aria-hidden />
          {t('quick.keep')}
        </Button>
      </Tooltip>
      <Tooltip label={t('quick.copyHint')} keys={copyKeys}>
        <Button
          size="small"
          variant="quiet"
          data-testid="quick-copy"
          disabled={answer === ''}
          onClick={async () => setCopied(await copyText(answer))}
        >
          {copied ? <Check className="size-4" aria-hidden /> : <Copy className="size-4" aria-hidden />}
          {copied ? t('common.copied') : t('quick.copy')}
        </Button>
      </Tooltip>
      <Tooltip label={t('quick.newHint')} keys={newKeys}>
        <Button
          size="small"
          variant="quiet"
          data-testid="quick-new"
          onClick={() => signals.emit('new-quick-question')}
        >
          <SquarePen className="size-4" aria-hidden />
          {t('quick.new')}
        </Button>
      </Tooltip>
    </footer>
  )
}
