import Ellipsis from 'lucide-react/icons/ellipsis'
import type { TFunction } from 'i18next'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { classes } from '../../ui/classes'
import type { ItemActions } from './itemActions'
import { RenameField, type RenameFieldProps } from './RenameField'

/** What an item of the list is told by it. */
export type ItemProps = {
  id: string
  /** 1 at the top. */
  level: number
  position: number
  size: number
  renaming: boolean
  menuOpen: boolean
  /** Whether Tab leads here: one item of the list at a time, the arrow keys do the rest. */
  tabStop: boolean
  actions: ItemActions
  /** The list's, for all of them: each item that asked for the texts itself would add a subscription to every start. */
  t: TFunction
}

type ItemFrameProps = Pick<ItemProps, 'id' | 'level' | 'position' | 'size' | 'tabStop' | 'actions' | 't'> & {
  /** As it is shown. */
  name: string
  kind: 'conversation' | 'folder'
  /** Given while its name is being changed. */
  rename?: Pick<RenameFieldProps, 'label' | 'name' | 'maxLength'> | undefined
  /** The folder into which something is put that is dropped here; empty for the top. */
  dropFolder: string
  menuOpen: boolean
  /** Whether something else stands where the button of the menu does, until the pointer comes. */
  hasSign?: boolean
  style: { paddingLeft: number }
  className: string
  /** What only one kind of item has. */
  item: Omit<ComponentProps<'button'>, 'children'> & Record<`data-${string}`, string>
  children: ReactNode
}

/** What all items of the list are: a line with a name that can be changed in place, and a menu. */
export function ItemFrame(props: ItemFrameProps) {
  const { id, level, position, size, tabStop, actions, name, rename, dropFolder, style, item, children } =
    props
  /** Whether the pointer or the focus has been here: nobody sees the button before, and most items are never looked at. */
  const [visited, setVisited] = useState(false)
  const place = { 'aria-level': level, 'aria-posinset': position, 'aria-setsize': size }
  if (rename !== undefined) {
    return (
      <div role="treeitem" {...place} className="py-px pr-2" style={style}>
        <RenameField
          {...rename}
          className="h-8 w-full text-sm"
          onRename={(next) => actions.rename(id, next)}
          onDone={() => actions.endRename(id)}
        />
      </div>
    )
  }
  return (
    <div
      role="presentation"
      data-drop-folder={dropFolder}
      className="group relative px-2 py-px"
      onPointerEnter={() => setVisited(true)}
      onFocus={() => setVisited(true)}
      onContextMenu={(event) => {
        event.preventDefault()
        actions.openMenu(id, { x: event.clientX, y: event.clientY })
      }}
    >
      <button
        type="button"
        role="treeitem"
        {...place}
        {...item}
        data-item-id={id}
        tabIndex={tabStop ? 0 : -1}
        onKeyDown={(event) => actions.keyDown(id, event)}
        onFocus={() => actions.focused(id)}
        style={style}
        className={classes(
          'peer flex h-8 w-full items-center gap-1.5 rounded-lg pr-8 text-left text-sm',
          props.className,
        )}
      >
        {children}
      </button>
      {(visited || props.menuOpen) && <MoreButton {...props} name={name} />}
    </div>
  )
}

/** Opens an item's menu. For the pointer: a tree has nothing but items, and the keyboard has a key for their menus. */
function MoreButton({ id, kind, name, menuOpen, hasSign = false, actions, t }: ItemFrameProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      title={t('shell.more', { title: name })}
      data-testid={`${kind}-more`}
      onClick={(event) => actions.openMenu(id, event.currentTarget)}
      className={classes(
        'absolute top-1/2 right-3 inline-flex size-6 -translate-y-1/2 items-center justify-center rounded-md',
        'text-muted hover:bg-selected hover:text-fg',
        menuOpen ? 'opacity-100' : 'opacity-0 group-hover:opacity-100 peer-focus-visible:opacity-100',
        hasSign && !menuOpen && 'group-[&:not(:hover)]:hidden',
      )}
    >
      <Ellipsis className="size-4" aria-hidden />
    </button>
  )
}
