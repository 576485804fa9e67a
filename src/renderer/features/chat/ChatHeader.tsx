import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import ScrollText from 'lucide-react/icons/scroll-text'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import { IconButton } from '../../ui/IconButton'
import { Tooltip } from '../../ui/Tooltip'
import { ModelPicker } from '../models/ModelPicker'
import { signals } from '../shell/signals'
import { focusedConversation } from '../sidebar/focusedConversation'
import { RenameField } from '../sidebar/RenameField'

const SystemPromptDialog = loaded(async () => (await import('./SystemPromptDialog')).SystemPromptDialog)

/** What the conversation is called, which model is asked, and the instructions that go along. */
export function ChatHeader({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const title = useApp((state) => state.conversations[conversationId]?.title ?? '')
  const hasPrompt = useApp((state) => Boolean(state.conversations[conversationId]?.systemPrompt))
  const [renaming, setRenaming] = useState(false)
  const [editingPrompt, setEditingPrompt] = useState(false)
  // The dialog stays once it was needed, so that it can close by itself and give the focus back.
  const [promptNeeded, setPromptNeeded] = useState(false)
  useEffect(() => signals.on('rename-conversation', () => setRenaming(focusedConversation() === null)), [])
  const editPrompt = (): void => {
    setPromptNeeded(true)
    setEditingPrompt(true)
  }
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 px-4">
      {renaming ? (
        <RenameField
          conversationId={conversationId}
          title={title}
          className="h-8 grow text-sm font-medium"
          onDone={() => setRenaming(false)}
        />
      ) : (
        <h1 className="min-w-0 grow text-sm font-medium">
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
      <ModelPicker conversationId={conversationId} />
      <IconButton
        label={hasPrompt ? t('chat.systemPromptSet') : t('chat.systemPrompt')}
        aria-haspopup="dialog"
        onClick={editPrompt}
        className="relative"
      >
        <ScrollText className="size-4" aria-hidden />
        {hasPrompt && <span className="absolute top-1.5 right-1.5 size-1.5 rounded-full bg-accent" />}
      </IconButton>
      {promptNeeded && (
        <SystemPromptDialog
          conversationId={conversationId}
          open={editingPrompt}
          onOpenChange={setEditingPrompt}
        />
      )}
    </header>
  )
}
