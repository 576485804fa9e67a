import Columns2 from 'lucide-react/icons/columns-2'
import Pencil from 'lucide-react/icons/pencil'
import SquarePlus from 'lucide-react/icons/square-plus'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'
import { mostPanes } from '@shared/model/layoutLimits'
import { selectShown } from '../../store/tabs/tabLayout'
import { useApp, useAppStore } from '../../store/useApp'
import { Menu, type MenuAnchor, type MenuEntry } from '../../ui/Menu'
import { useShortcut } from '../shortcuts/useShortcut'
import { useAfterMenu } from '../../ui/useAfterMenu'
import { splitPane } from '../panes/paneCommands'
import { signals } from '../shell/signals'
import type { ItemActions } from './ConversationItem'

type ConversationMenuProps = {
  id: string
  anchor: MenuAnchor
  actions: Pick<ItemActions, 'startRename' | 'remove'>
  onClose: () => void
}

/** What can be done with a conversation; one menu for the whole list. */
export function ConversationMenu({ id, anchor, actions, onClose }: ConversationMenuProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const afterMenu = useAfterMenu()
  const canOpenBeside = useApp((state) => {
    const shown = selectShown(state)
    return shown.length > 0 && shown.length < mostPanes && !shown.includes(id)
  })
  const isOpen = useApp((state) => state.tabs.includes(id))
  const inBackground: MenuEntry = {
    label: t('tabs.openInBackground'),
    icon: <SquarePlus className="size-4" aria-hidden />,
    testId: 'conversation-open-background',
    onSelect: () => store.getState().openInBackground(id),
  }
  const beside: MenuEntry = {
    label: t('tabs.openBeside'),
    icon: <Columns2 className="size-4" aria-hidden />,
    testId: 'conversation-open-beside',
    onSelect: afterMenu(() => void splitPane(store, signals, id)),
  }
  const renameKeys = useShortcut('rename-conversation')
  const title = useApp((state) => state.conversations[id]?.title) || t('shell.untitled')
  return (
    <Menu
      label={t('shell.more', { title })}
      anchor={anchor}
      onClose={onClose}
      entries={[
        ...(isOpen ? [] : [inBackground]),
        ...(canOpenBeside ? [beside] : []),
        {
          label: t('shell.rename'),
          separated: !isOpen || canOpenBeside,
          icon: <Pencil className="size-4" aria-hidden />,
          keys: renameKeys,
          onSelect: () => actions.startRename(id),
        },
        {
          label: t('shell.delete'),
          icon: <Trash2 className="size-4" aria-hidden />,
          keys: 'Del',
          danger: true,
          onSelect: () => actions.remove(id),
        },
      ]}
    />
  )
}
