import X from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { Tooltip } from '../../ui/Tooltip'
import { CompareButton } from '../compare/CompareButton'
import { ConversationConnection } from '../connection/ConversationConnection'
import { ModelPicker } from '../models/ModelPicker'
import { closePane } from '../panes/paneCommands'
import { ChatSettingsButton } from '../parameters/ChatSettingsButton'
import { signals } from '../shell/signals'
import { useShortcut } from '../shortcuts/useShortcut'
import { focusedItem } from '../sidebar/focusedItem'
import { longestTitle, RenameField } from '../sidebar/RenameField'
import { HeaderMore } from './HeaderMore'

/**
 * What the conversation is called, through which connection, which model and with which settings it is asked. Where there
 * is little room all but title and model go into a menu.
 */
export function ChatHeader({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const title = useApp((state) => state.conversations[conversationId]?.title ?? '')
  // Its models stand above the composer then, each with a picker of its own.
  const comparing = useApp((state) => state.comparing[conversationId] !== undefined)
  const hasPanes = useApp((state) => state.panes.length > 0)
  const renameKeys = useShortcut('rename-conversation')
  const [renaming, setRenaming] = useState(false)
  useEffect(
    () => signals.on('rename-conversation', () => setRenaming(focusedItem() === null), conversationId),
    [conversationId],
  )
  return (
    <header className="@container flex h-12 shrink-0 items-center justify-end gap-1 px-4 @md:gap-2">
      {renaming ? (
        <RenameField
          label={t('shell.renameField')}
          name={title}
          maxLength={longestTitle}
          onRename={(name) => void store.getState().renameConversation(conversationId, name)}
          className="h-8 grow text-sm font-medium"
          onDone={() => setRenaming(false)}
        />
      ) : (
        <h1 className="min-w-16 grow basis-0 overflow-hidden text-sm font-medium">
          <Tooltip label={t('chat.rename')} keys={renameKeys}>
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
      <div className="hidden @md:contents">
        <ConversationConnection conversationId={conversationId} />
      </div>
      {!comparing && <ModelPicker conversationId={conversationId} />}
      <div className="hidden @md:contents">
        <CompareButton conversationId={conversationId} />
        <ChatSettingsButton conversationId={conversationId} />
      </div>
      <HeaderMore conversationId={conversationId} className="@md:hidden" />
      {hasPanes && (
        <IconButton
          label={t('tabs.closePane')}
          data-testid="pane-close"
          onClick={() => closePane(store, signals, conversationId)}
        >
          <X className="size-4" aria-hidden />
        </IconButton>
      )}
    </header>
  )
}
