import Pencil from 'lucide-react/icons/pencil'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Menu, type MenuAnchor } from '../../ui/Menu'
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
  const title = useApp((state) => state.conversations[id]?.title) || t('shell.untitled')
  return (
    <Menu
      label={t('shell.more', { title })}
      anchor={anchor}
      onClose={onClose}
      entries={[
        {
          label: t('shell.rename'),
          icon: <Pencil className="size-4" aria-hidden />,
          keys: 'F2',
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
