import '../../i18n/laterTexts'
import Archive from 'lucide-react/icons/archive'
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import Columns2 from 'lucide-react/icons/columns-2'
import Download from 'lucide-react/icons/download'
import FolderInput from 'lucide-react/icons/folder-input'
import Pencil from 'lucide-react/icons/pencil'
import Pin from 'lucide-react/icons/pin'
import PinOff from 'lucide-react/icons/pin-off'
import SquarePlus from 'lucide-react/icons/square-plus'
import Tag from 'lucide-react/icons/tag'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'
import { mostPanes } from '@shared/model/layoutLimits'
import { selectShown } from '../../store/tabs/tabLayout'
import { useApp, useAppStore } from '../../store/useApp'
import { Menu, type MenuAnchor, type MenuEntry } from '../../ui/Menu'
import { useAfterMenu } from '../../ui/useAfterMenu'
import { splitPane } from '../panes/paneCommands'
import { signals } from '../shell/signals'
import { useShortcut } from '../shortcuts/useShortcut'
import { TrashMenu } from '../trash/TrashMenu'

type ConversationMenuProps = {
  id: string
  anchor: MenuAnchor
  onClose: () => void
}

/** What can be done with a conversation; with all that are selected, where it is one of several. */
export function ConversationMenu(props: ConversationMenuProps) {
  const place = useApp((state) => state.shownPlace)
  const selected = useApp((state) => state.selection.selected)
  const ids = selected.has(props.id) ? [...selected] : [props.id]
  if (place === 'trash') return <TrashMenu {...props} ids={ids} />
  return <UsualMenu {...props} ids={ids} archived={place === 'archive'} />
}

type UsualMenuProps = ConversationMenuProps & { ids: string[]; archived: boolean }

function UsualMenu({ id, ids, archived, anchor, onClose }: UsualMenuProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const afterMenu = useAfterMenu()
  const opening = useOpeningEntries(id)
  const renameKeys = useShortcut('rename-conversation')
  const title = useApp((state) => state.conversations[id]?.title) || t('shell.untitled')
  const pinned = useApp((state) => state.conversations[id]?.pinned ?? false)
  const many = ids.length > 1
  const { offerExport, openOrderDialog, archiveConversations, trashConversations, arrange, renameItem } =
    store.getState()
  const rename: MenuEntry = {
    label: t('shell.rename'),
    separated: opening.length > 0,
    icon: <Pencil className="size-4" aria-hidden />,
    keys: renameKeys,
    onSelect: () => renameItem(id),
  }
  const pin: MenuEntry = {
    label: pinned ? t('order.unpin') : t('order.pin'),
    testId: 'conversation-pin',
    icon: pinned ? <PinOff className="size-4" aria-hidden /> : <Pin className="size-4" aria-hidden />,
    onSelect: () => void arrange(ids, { kind: 'pin', pinned: !pinned }),
  }
  return (
    <Menu
      label={t('shell.more', { title })}
      {...(many && { heading: t('order.selected', { count: ids.length }) })}
      anchor={anchor}
      onClose={onClose}
      entries={[
        ...(many ? [] : [...opening, rename]),
        ...(archived ? [] : [pin]),
        {
          label: t('order.move'),
          testId: 'conversation-move',
          icon: <FolderInput className="size-4" aria-hidden />,
          keys: 'M',
          onSelect: afterMenu(() => openOrderDialog({ kind: 'move', ids })),
        },
        {
          label: t('order.tags'),
          testId: 'conversation-tags',
          icon: <Tag className="size-4" aria-hidden />,
          keys: 'T',
          onSelect: afterMenu(() => openOrderDialog({ kind: 'tags', ids })),
        },
        {
          label: archived ? t('order.unarchive') : t('order.archive'),
          testId: 'conversation-archive',
          icon: archived ? (
            <ArchiveRestore className="size-4" aria-hidden />
          ) : (
            <Archive className="size-4" aria-hidden />
          ),
          keys: 'E',
          onSelect: () => void archiveConversations(ids, !archived),
        },
        {
          label: t('exporting.entry'),
          testId: 'conversation-export',
          icon: <Download className="size-4" aria-hidden />,
          onSelect: afterMenu(() => offerExport({ ids })),
        },
        {
          label: t('shell.delete'),
          separated: true,
          icon: <Trash2 className="size-4" aria-hidden />,
          keys: 'Del',
          danger: true,
          onSelect: () => void trashConversations(ids),
        },
      ]}
    />
  )
}

/** The ways to open a conversation beside a click. */
function useOpeningEntries(id: string): MenuEntry[] {
  const { t } = useTranslation()
  const store = useAppStore()
  const afterMenu = useAfterMenu()
  const isOpen = useApp((state) => state.tabs.includes(id))
  const canOpenBeside = useApp((state) => {
    const shown = selectShown(state)
    return shown.length > 0 && shown.length < mostPanes && !shown.includes(id)
  })
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
  return [...(isOpen ? [] : [inBackground]), ...(canOpenBeside ? [beside] : [])]
}
