import '../../i18n/laterTexts'
import FolderInput from 'lucide-react/icons/folder-input'
import FolderOpen from 'lucide-react/icons/folder-open'
import FolderPlus from 'lucide-react/icons/folder-plus'
import Pencil from 'lucide-react/icons/pencil'
import Settings2 from 'lucide-react/icons/settings-2'
import SquarePen from 'lucide-react/icons/square-pen'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'
import { canHoldFolder } from '@shared/model/folderTree'
import { useApp, useAppStore } from '../../store/useApp'
import { Menu, type MenuAnchor, type MenuEntry } from '../../ui/Menu'
import { useAfterMenu } from '../../ui/useAfterMenu'
import { openNewChat } from '../shell/newChat'
import { signals } from '../shell/signals'
import { useShortcut } from '../shortcuts/useShortcut'
import { addFolder } from './addFolder'

type FolderMenuProps = {
  id: string
  anchor: MenuAnchor
  onClose: () => void
}

/** What can be done with a folder. */
export function FolderMenu({ id, anchor, onClose }: FolderMenuProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const afterMenu = useAfterMenu()
  const renameKeys = useShortcut('rename-conversation')
  const name = useApp((state) => state.folders.find((folder) => folder.id === id)?.name ?? '')
  const canHold = useApp((state) => canHoldFolder(state.folders, id))
  const { openOrderDialog, showPlace, revealFolder, renameItem } = store.getState()
  const inside: MenuEntry = {
    label: t('order.newFolderInside'),
    testId: 'folder-new-inside',
    icon: <FolderPlus className="size-4" aria-hidden />,
    onSelect: afterMenu(() => void addFolder(store, t, id)),
  }
  return (
    <Menu
      label={t('shell.more', { title: name })}
      anchor={anchor}
      onClose={onClose}
      entries={[
        {
          label: t('order.newChatInside'),
          testId: 'folder-new-chat',
          icon: <SquarePen className="size-4" aria-hidden />,
          onSelect: afterMenu(() => {
            revealFolder(id)
            void openNewChat(store, signals, id)
          }),
        },
        {
          label: t('order.enterFolder'),
          testId: 'folder-enter',
          icon: <FolderOpen className="size-4" aria-hidden />,
          onSelect: () => showPlace('list', id),
        },
        ...(canHold ? [inside] : []),
        {
          label: t('shell.rename'),
          separated: true,
          icon: <Pencil className="size-4" aria-hidden />,
          keys: renameKeys,
          onSelect: () => renameItem(id),
        },
        {
          label: t('order.move'),
          testId: 'folder-move',
          icon: <FolderInput className="size-4" aria-hidden />,
          keys: 'M',
          onSelect: afterMenu(() => openOrderDialog({ kind: 'move-folder', id })),
        },
        {
          label: t('order.folderSettings'),
          testId: 'folder-settings',
          icon: <Settings2 className="size-4" aria-hidden />,
          onSelect: afterMenu(() => openOrderDialog({ kind: 'folder-settings', id })),
        },
        {
          label: t('shell.delete'),
          testId: 'folder-delete',
          separated: true,
          icon: <Trash2 className="size-4" aria-hidden />,
          keys: 'Del',
          danger: true,
          onSelect: afterMenu(() => openOrderDialog({ kind: 'delete-folder', id })),
        },
      ]}
    />
  )
}
