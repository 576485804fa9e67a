import ChevronRight from 'lucide-react/icons/chevron-right'
import { memo } from 'react'
import { longestFolderName } from '@shared/model/orderLimits'
import { classes } from '../../ui/classes'
import { ItemFrame, type ItemProps } from './ItemFrame'
import { folderIndent } from './itemStyle'

type FolderItemProps = ItemProps & {
  name: string
  open: boolean
  /** Whether what is dragged would be put into it. */
  dropsHere: boolean
}

/** A folder of the list; a click shows or hides what is in it. */
export const FolderItem = memo(function FolderItem(props: FolderItemProps) {
  const { name, open, renaming, dropsHere, ...frame } = props
  const { id, level, actions, t } = frame
  return (
    <ItemFrame
      {...frame}
      kind="folder"
      name={name}
      rename={renaming ? { label: t('shell.folderName'), name, maxLength: longestFolderName } : undefined}
      dropFolder={id}
      style={folderIndent(level)}
      className={classes(
        'font-medium',
        dropsHere
          ? 'bg-accent/15 outline-2 -outline-offset-2 outline-accent'
          : 'hover:bg-hover group-focus-within:bg-hover',
      )}
      item={{
        'aria-expanded': open,
        'data-testid': 'folder-item',
        'data-folder-id': id,
        onClick: () => actions.toggleFolder(id),
      }}
    >
      <ChevronRight
        className={classes(
          'size-3.5 shrink-0 text-muted transition-transform motion-reduce:transition-none',
          open && 'rotate-90',
        )}
        aria-hidden
      />
      <span className="min-w-0 truncate">{name}</span>
    </ItemFrame>
  )
})
