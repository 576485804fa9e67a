import '../../i18n/laterTexts'
import Archive from 'lucide-react/icons/archive'
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import Download from 'lucide-react/icons/download'
import FolderInput from 'lucide-react/icons/folder-input'
import Tag from 'lucide-react/icons/tag'
import Trash2 from 'lucide-react/icons/trash-2'
import Undo2 from 'lucide-react/icons/undo-2'
import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'
import { nothingSelected } from '../../store/lists/selection'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'

/** How many conversations are selected, and what can be done with them all. */
export function SelectionBar() {
  const { t } = useTranslation()
  const store = useAppStore()
  const place = useApp((state) => state.shownPlace)
  const selected = useApp((state) => state.selection.selected)
  const ids = [...selected]
  const { offerExport, openOrderDialog, archiveConversations, trashConversations, arrange, select } =
    store.getState()
  const archived = place === 'archive'
  return (
    <div
      role="toolbar"
      aria-label={t('order.selectionBar')}
      data-testid="selection-bar"
      className="mx-2 flex shrink-0 flex-wrap items-center gap-0.5 rounded-xl border border-line bg-raised p-1"
    >
      <span role="status" className="basis-full px-1.5 pt-0.5 text-xs font-medium">
        {t('order.selected', { count: ids.length })}
      </span>
      {place === 'trash' ? (
        <>
          <IconButton
            label={t('order.restore')}
            size="small"
            data-testid="selection-restore"
            onClick={() => void arrange(ids, { kind: 'restore' })}
          >
            <Undo2 className="size-4" aria-hidden />
          </IconButton>
          <IconButton
            label={t('order.deleteForGood')}
            size="small"
            data-testid="selection-delete-for-good"
            onClick={() => openOrderDialog({ kind: 'delete-for-good', ids })}
          >
            <Trash2 className="size-4" aria-hidden />
          </IconButton>
        </>
      ) : (
        <>
          <IconButton
            label={t('order.move')}
            keys="M"
            size="small"
            data-testid="selection-move"
            onClick={() => openOrderDialog({ kind: 'move', ids })}
          >
            <FolderInput className="size-4" aria-hidden />
          </IconButton>
          <IconButton
            label={t('order.tags')}
            keys="T"
            size="small"
            data-testid="selection-tags"
            onClick={() => openOrderDialog({ kind: 'tags', ids })}
          >
            <Tag className="size-4" aria-hidden />
          </IconButton>
          <IconButton
            label={archived ? t('order.unarchive') : t('order.archive')}
            keys="E"
            size="small"
            data-testid="selection-archive"
            onClick={() => void archiveConversations(ids, !archived)}
          >
            {archived ? (
              <ArchiveRestore className="size-4" aria-hidden />
            ) : (
              <Archive className="size-4" aria-hidden />
            )}
          </IconButton>
          <IconButton
            label={t('exporting.entry')}
            size="small"
            data-testid="selection-export"
            onClick={() => offerExport({ ids })}
          >
            <Download className="size-4" aria-hidden />
          </IconButton>
          <IconButton
            label={t('shell.delete')}
            keys="Del"
            size="small"
            data-testid="selection-trash"
            onClick={() => void trashConversations(ids)}
          >
            <Trash2 className="size-4" aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton
        label={t('order.unselect')}
        keys="Esc"
        size="small"
        data-testid="selection-clear"
        onClick={() => select(nothingSelected)}
      >
        <X className="size-4" aria-hidden />
      </IconButton>
    </div>
  )
}
