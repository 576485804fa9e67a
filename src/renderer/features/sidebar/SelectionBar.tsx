import '../../i18n/laterTexts'
import Archive from 'lucide-react/icons/archive'
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import Download from 'lucide-react/icons/download'
import FolderInput from 'lucide-react/icons/folder-input'
import Tag from 'lucide-react/icons/tag'
import Trash2 from 'lucide-react/icons/trash-2'
import Undo2 from 'lucide-react/icons/undo-2'
import X from 'lucide-react/icons/x'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { nothingSelected } from '../../store/lists/selection'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'

/** What can be done with all conversations that are selected. */
export function SelectionBar() {
  const { t } = useTranslation()
  const store = useAppStore()
  const place = useApp((state) => state.shownPlace)
  const selected = useApp((state) => state.selection.selected)
  const ids = [...selected]
  const {
    offerExport,
    openOrderDialog,
    archiveConversations,
    trashConversations,
    restoreConversations,
    select,
  } = store.getState()
  const archived = place === 'archive'
  const usual: Action[] = [
    {
      name: 'move',
      label: t('order.move'),
      keys: 'M',
      icon: FolderInput,
      act: () => openOrderDialog({ kind: 'move', ids }),
    },
    {
      name: 'tags',
      label: t('order.tags'),
      keys: 'T',
      icon: Tag,
      act: () => openOrderDialog({ kind: 'tags', ids }),
    },
    {
      name: 'archive',
      label: archived ? t('order.unarchive') : t('order.archive'),
      keys: 'E',
      icon: archived ? ArchiveRestore : Archive,
      act: () => void archiveConversations(ids, !archived),
    },
    { name: 'export', label: t('exporting.entry'), icon: Download, act: () => offerExport({ ids }) },
    {
      name: 'trash',
      label: t('shell.delete'),
      keys: 'Del',
      icon: Trash2,
      act: () => void trashConversations(ids),
    },
  ]
  const inTrash: Action[] = [
    {
      name: 'restore',
      label: t('order.restore'),
      icon: Undo2,
      act: () => void restoreConversations(ids),
    },
    {
      name: 'delete-for-good',
      label: t('order.deleteForGood'),
      keys: 'Del',
      icon: Trash2,
      act: () => openOrderDialog({ kind: 'delete-for-good', ids }),
    },
  ]
  const clear: Action = {
    name: 'clear',
    label: t('order.unselect'),
    keys: 'Esc',
    icon: X,
    act: () => select(nothingSelected),
  }
  return (
    <div
      role="toolbar"
      aria-label={t('order.selectionBar')}
      data-testid="selection-bar"
      className="mx-2 flex shrink-0 flex-wrap items-center gap-0.5 rounded-xl border border-line bg-raised p-1"
    >
      <div className="flex basis-full items-center justify-between pl-1.5">
        <span role="status" className="text-xs font-medium">
          {t('order.selected', { count: ids.length })}
        </span>
        <ActionButton {...clear} />
      </div>
      {(place === 'trash' ? inTrash : usual).map((action) => (
        <ActionButton key={action.name} {...action} />
      ))}
    </div>
  )
}

type Action = {
  /** The end of its test id. */
  name: string
  label: string
  keys?: string
  icon: ComponentType<{ className: string; 'aria-hidden': true }>
  act: () => void
}

function ActionButton({ name, label, keys, icon: Icon, act }: Action) {
  return (
    <IconButton
      label={label}
      {...(keys !== undefined && { keys })}
      size="small"
      data-testid={`selection-${name}`}
      onClick={act}
    >
      <Icon className="size-4" aria-hidden />
    </IconButton>
  )
}
