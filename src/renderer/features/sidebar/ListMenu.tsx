import '../../i18n/laterTexts'
import Archive from 'lucide-react/icons/archive'
import FolderPlus from 'lucide-react/icons/folder-plus'
import Tag from 'lucide-react/icons/tag'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'
import { conversationSorts } from '@shared/model/defaultSettings'
import { canHoldFolder } from '@shared/model/folderTree'
import { useApp, useAppStore } from '../../store/useApp'
import { Menu, type MenuAnchor, type MenuEntry } from '../../ui/Menu'
import { useAfterMenu } from '../../ui/useAfterMenu'
import { addFolder } from '../folders/addFolder'

type ListMenuProps = { anchor: MenuAnchor; onClose: () => void }

/** How the list is sorted, and the ways to what does not stand in it. */
export function ListMenu({ anchor, onClose }: ListMenuProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const afterMenu = useAfterMenu()
  const sort = useApp((state) => state.settings.conversationSort)
  const grouped = useApp((state) => state.settings.conversationGroups)
  const place = useApp((state) => state.shownPlace)
  const entered = useApp((state) => state.listFolder)
  const canHold = useApp((state) => canHoldFolder(state.folders, state.listFolder))
  const { updateSettings, showPlace, openOrderDialog } = store.getState()
  const sorts = conversationSorts.map((one, index): MenuEntry => ({
    label: t(`order.sort.${one}`),
    testId: `list-sort-${one}`,
    checked: sort === one,
    separated: index === 0,
    onSelect: () => void updateSettings({ conversationSort: one }),
  }))
  const newFolder: MenuEntry = {
    label: t('order.newFolder'),
    testId: 'folder-new',
    icon: <FolderPlus className="size-4" aria-hidden />,
    onSelect: afterMenu(() => {
      // In the archive or the trash there would be nothing to see of it.
      if (place !== 'list') showPlace('list')
      void addFolder(store, t, place === 'list' ? entered : null)
    }),
  }
  return (
    <Menu
      label={t('shell.listMenu')}
      anchor={anchor}
      onClose={onClose}
      entries={[
        ...(canHold ? [newFolder] : []),
        {
          label: t('order.manageTags'),
          testId: 'tags-manage',
          icon: <Tag className="size-4" aria-hidden />,
          onSelect: afterMenu(() => openOrderDialog({ kind: 'manage-tags' })),
        },
        ...sorts,
        {
          label: t('order.grouped'),
          testId: 'list-grouped',
          checked: grouped,
          toggle: true,
          separated: true,
          onSelect: () => void updateSettings({ conversationGroups: !grouped }),
        },
        {
          label: t('order.archivePlace'),
          testId: 'list-archive',
          separated: true,
          icon: <Archive className="size-4" aria-hidden />,
          onSelect: () => showPlace('archive'),
        },
        {
          label: t('order.trashPlace'),
          testId: 'list-trash',
          icon: <Trash2 className="size-4" aria-hidden />,
          onSelect: () => showPlace('trash'),
        },
      ]}
    />
  )
}
