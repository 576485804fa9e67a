import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import { signals } from '../shell/signals'
import { useChatSettingsSummary } from './useChatSettingsSummary'

const ChatSettingsDialog = loaded(async () => (await import('./ChatSettingsDialog')).ChatSettingsDialog)

/** Opens a conversation's settings. A dot says that it has some of its own, and the tooltip which. */
export function ChatSettingsButton({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const summary = useChatSettingsSummary(conversationId)
  const [open, setOpen] = useState(false)
  // The dialog stays once it was needed, so that it can close by itself and give the focus back.
  const [needed, setNeeded] = useState(false)
  const show = useCallback(() => {
    setNeeded(true)
    setOpen(true)
  }, [])
  useEffect(() => signals.on('chat-settings', show, conversationId), [show, conversationId])
  const exists = useApp((state) => conversationId in state.conversations)
  return (
    <>
      <IconButton
        label={summary === '' ? t('parameters.chat.open') : t('parameters.chat.openOwn', { summary })}
        data-testid="chat-settings"
        aria-haspopup="dialog"
        disabled={!exists}
        onPointerEnter={() => void ChatSettingsDialog.load()}
        onClick={show}
        className="relative"
      >
        <SlidersHorizontal className="size-4" aria-hidden />
        {summary !== '' && <span className="absolute top-1.5 right-1.5 size-1.5 rounded-full bg-accent" />}
      </IconButton>
      {needed && <ChatSettingsDialog conversationId={conversationId} open={open} onOpenChange={setOpen} />}
    </>
  )
}
