import ChevronRight from 'lucide-react/icons/chevron-right'
import Ellipsis from 'lucide-react/icons/ellipsis'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { longestFolderName } from '@shared/model/orderLimits'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import type { ItemActions } from './itemActions'
import { folderIndent, moreButton } from './itemStyle'
import { RenameField } from './RenameField'

type FolderItemProps = {
  id: string
  open: boolean
  level: number
  position: number
  size: number
  renaming: boolean
  menuOpen: boolean
  tabStop: boolean
  /** Whether what is dragged would be put into it. */
  dropsHere: boolean
  actions: ItemActions
}

/** A folder of the list; a click shows or hides what is in it. */
export const FolderItem = memo(function FolderItem(props: FolderItemProps) {
  const { id, open, level, position, size, renaming, menuOpen, tabStop, dropsHere, actions } = props
  const { t } = useTranslation()
  const name = useApp((state) => state.folders.find((folder) => folder.id === id)?.name ?? '')
  const rename = useApp((state) => state.renameFolder)
  const place = { 'aria-level': level, 'aria-posinset': position, 'aria-setsize': size }
  if (renaming) {
    return (
      <div role="treeitem" {...place} className="py-px pr-2" style={folderIndent(level)}>
        <RenameField
          label={t('shell.folderName')}
          name={name}
          maxLength={longestFolderName}
          className="h-8 w-full text-sm"
          onRename={(next) => void rename(id, next)}
          onDone={() => actions.endRename(id)}
        />
      </div>
    )
  }
  return (
    <div
      role="presentation"
      data-drop-folder={id}
      className="group relative px-2 py-px"
      onContextMenu={(event) => {
        event.preventDefault()
        actions.openMenu(id, { x: event.clientX, y: event.clientY })
      }}
    >
      <button
        type="button"
        role="treeitem"
        {...place}
        aria-expanded={open}
        data-testid="folder-item"
        data-item-id={id}
        data-folder-id={id}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => actions.toggleFolder(id)}
        onKeyDown={(event) => actions.keyDown(id, event)}
        onFocus={() => actions.focused(id)}
        style={folderIndent(level)}
        className={classes(
          'flex h-8 w-full items-center gap-1.5 rounded-lg pr-8 text-left text-sm font-medium',
          dropsHere
            ? 'bg-accent/15 outline-2 -outline-offset-2 outline-accent'
            : 'hover:bg-hover group-focus-within:bg-hover',
        )}
      >
        <ChevronRight
          className={classes(
            'size-3.5 shrink-0 text-muted transition-transform motion-reduce:transition-none',
            open && 'rotate-90',
          )}
          aria-hidden
        />
        <span className="min-w-0 truncate">{name}</span>
      </button>
      {/* For the pointer, see ConversationItem. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        title={t('shell.more', { title: name })}
        data-testid="folder-more"
        onClick={(event) => actions.openMenu(id, event.currentTarget)}
        className={classes(
          moreButton,
          menuOpen
            ? 'opacity-100'
            : 'opacity-0 group-hover:opacity-100 group-has-[:focus-visible]:opacity-100',
        )}
      >
        <Ellipsis className="size-4" aria-hidden />
      </button>
    </div>
  )
})
