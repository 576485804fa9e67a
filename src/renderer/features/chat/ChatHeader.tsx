import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Tooltip } from '../../ui/Tooltip'
import { CompareButton } from '../compare/CompareButton'
import { ConversationConnection } from '../connection/ConversationConnection'
import { ModelPicker } from '../models/ModelPicker'
import { ChatSettingsButton } from '../parameters/ChatSettingsButton'
import { signals } from '../shell/signals'
import { focusedConversation } from '../sidebar/focusedConversation'
import { RenameField } from '../sidebar/RenameField'

/** What the conversation is called, through which connection, which model and with which settings it is asked. */
export function ChatHeader({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const title = useApp((state) => state.conversations[conversationId]?.title ?? '')
  const [renaming, setRenaming] = useState(false)
  useEffect(() => signals.on('rename-conversation', () => setRenaming(focusedConversation() === null)), [])
  return (
    <header className="@container flex h-12 shrink-0 items-center justify-end gap-2 px-4">
      {renaming ? (
        <RenameField
          conversationId={conversationId}
          title={title}
          className="h-8 grow text-sm font-medium"
          onDone={() => setRenaming(false)}
        />
      ) : (
        // Where there is no room for it, the tab above has it too.
        <h1 className="hidden min-w-0 grow basis-0 @xs:block overflow-hidden text-sm font-medium">
          <Tooltip label={t('chat.rename')} keys="F2">
            <button
              type="button"
              onClick={() => setRenaming(true)}
              className="-ml-2 block max-w-full truncate rounded-lg px-2 py-1 hover:bg-hover"
            >
              {title || t('shell.untitled')}
            </button>
          </Tooltip>
        </h1>
      )}
      <ConversationConnection conversationId={conversationId} />
      <ModelPicker conversationId={conversationId} />
      <CompareButton conversationId={conversationId} />
      <ChatSettingsButton conversationId={conversationId} />
    </header>
  )
}
