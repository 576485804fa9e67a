import GitFork from 'lucide-react/icons/git-fork'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'
import type { Message } from '@shared/model/message'
import { useAppStore } from '../../store/useApp'
import type { MenuEntry } from '../../ui/Menu'
import { signals } from '../shell/signals'

const icon = 'size-4 shrink-0'

/** What can be done with any message, whoever wrote it. */
export function useMessageEntries(message: Message): MenuEntry[] {
  const { t } = useTranslation()
  const store = useAppStore()
  const { fork, deleteMessage } = store.getState()
  /** The row that had the focus goes away with its message. */
  const remove = async (scope: 'message' | 'branch'): Promise<void> => {
    if (await deleteMessage(message, scope)) signals.emit('focus-composer', message.conversationId)
  }
  return [
    {
      label: t('messages.fork'),
      icon: <GitFork className={icon} aria-hidden />,
      testId: 'message-fork',
      separated: true,
      onSelect: () => void fork(message.id),
    },
    {
      label: t('messages.delete'),
      icon: <Trash2 className={icon} aria-hidden />,
      testId: 'message-delete',
      separated: true,
      danger: true,
      onSelect: () => void remove('message'),
    },
    {
      label: t('messages.deleteBranch'),
      icon: <Trash2 className={icon} aria-hidden />,
      testId: 'message-delete-branch',
      danger: true,
      onSelect: () => void remove('branch'),
    },
  ]
}
