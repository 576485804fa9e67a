import Trash2 from 'lucide-react/icons/trash-2'
import Undo2 from 'lucide-react/icons/undo-2'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { Menu, type MenuAnchor } from '../../ui/Menu'
import { useAfterMenu } from '../../ui/useAfterMenu'

type TrashMenuProps = { id: string; ids: string[]; anchor: MenuAnchor; onClose: () => void }

/** What can be done with what is in the trash. */
export function TrashMenu({ id, ids, anchor, onClose }: TrashMenuProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const afterMenu = useAfterMenu()
  const title = useApp((state) => state.conversations[id]?.title) || t('shell.untitled')
  return (
    <Menu
      label={t('shell.more', { title })}
      {...(ids.length > 1 && { heading: t('order.selected', { count: ids.length }) })}
      anchor={anchor}
      onClose={onClose}
      entries={[
        {
          label: t('order.restore'),
          testId: 'conversation-restore',
          icon: <Undo2 className="size-4" aria-hidden />,
          onSelect: () => void store.getState().restoreConversations(ids),
        },
        {
          label: t('order.deleteForGood'),
          testId: 'conversation-delete-for-good',
          icon: <Trash2 className="size-4" aria-hidden />,
          keys: 'Del',
          danger: true,
          onSelect: afterMenu(() => store.getState().openOrderDialog({ kind: 'delete-for-good', ids })),
        },
      ]}
    />
  )
}
