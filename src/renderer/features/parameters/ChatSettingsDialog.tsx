import '../../i18n/laterTexts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { GuardedDialog } from '../../ui/GuardedDialog'
import { ChatSettingsForm } from './ChatSettingsForm'

type ChatSettingsDialogProps = {
  conversationId: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Shows and changes what a conversation is asked with. Nothing is kept until Save. */
export function ChatSettingsDialog({ conversationId, open, onOpenChange }: ChatSettingsDialogProps) {
  const { t } = useTranslation()
  const conversation = useApp((state) => state.conversations[conversationId])
  const field = useRef<HTMLTextAreaElement>(null)
  const [dirty, setDirty] = useState(false)
  return (
    <GuardedDialog
      open={open}
      onOpenChange={(next) => {
        setDirty(false)
        onOpenChange(next)
      }}
      dirty={dirty}
      title={t('parameters.chat.title')}
      description={t('parameters.chat.text')}
      initialFocus={field}
      className="max-w-2xl"
    >
      {(close, done) =>
        conversation && (
          <ChatSettingsForm
            conversation={conversation}
            field={field}
            onDirty={setDirty}
            onCancel={close}
            onSaved={done}
          />
        )
      }
    </GuardedDialog>
  )
}
