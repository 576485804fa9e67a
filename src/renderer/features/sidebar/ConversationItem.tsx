import Ellipsis from 'lucide-react/icons/ellipsis'
import Pin from 'lucide-react/icons/pin'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { TabSign } from '../tabs/TabSign'
import { useTabSign } from '../tabs/useTabSign'
import type { ItemActions } from './itemActions'
import { indent, moreButton } from './itemStyle'
import { longestTitle, RenameField } from './RenameField'
import { TagDots } from './TagDots'

export type ConversationItemProps = {
  id: string
  level: number
  position: number
  size: number
  /** The folder it is in, as the list shows it. */
  parent: string | null
  renaming: boolean
  menuOpen: boolean
  /** Whether Tab leads here: one item of the list at a time, the arrow keys do the rest. */
  tabStop: boolean
  actions: ItemActions
}

export const ConversationItem = memo(function ConversationItem(props: ConversationItemProps) {
  const { id, level, position, size, parent, renaming, menuOpen, tabStop, actions } = props
  const { t } = useTranslation()
  const title = useApp((state) => state.conversations[id]?.title ?? '')
  const pinned = useApp((state) => state.conversations[id]?.pinned ?? false)
  const rename = useApp((state) => state.renameConversation)
  const active = useApp((state) => state.activeTab === id)
  const selected = useApp((state) => state.selection.selected.has(id))
  const sign = useTabSign(id)
  const shown = title || t('shell.untitled')
  const place = { 'aria-level': level, 'aria-posinset': position, 'aria-setsize': size }
  if (renaming) {
    return (
      <div role="treeitem" {...place} className="py-px pr-2" style={indent(level)}>
        <RenameField
          label={t('shell.renameField')}
          name={title}
          maxLength={longestTitle}
          className="h-8 w-full text-sm"
          onRename={(name) => void rename(id, name)}
          onDone={() => actions.endRename(id)}
        />
      </div>
    )
  }
  return (
    <div
      role="presentation"
      data-drop-folder={parent ?? ''}
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
        aria-selected={selected}
        data-testid="conversation-item"
        data-item-id={id}
        data-conversation-id={id}
        aria-current={active ? 'page' : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={(event) => actions.click(id, event)}
        // As a link in a browser. Pressing the wheel would begin to scroll otherwise.
        onMouseDown={(event) => event.button === 1 && event.preventDefault()}
        onAuxClick={({ button }) => button === 1 && actions.openInBackground(id)}
        onKeyDown={(event) => actions.keyDown(id, event)}
        onFocus={() => actions.focused(id)}
        style={indent(level)}
        className={classes(
          'flex h-8 w-full items-center gap-1.5 rounded-lg pr-8 text-left text-sm',
          selected && 'bg-accent/15',
          !selected && (active ? 'bg-selected' : 'hover:bg-hover group-focus-within:bg-hover'),
        )}
      >
        <span className="min-w-0 truncate">{shown}</span>
        {pinned && (
          <span role="img" aria-label={t('shell.pinned')} className="shrink-0 text-muted">
            <Pin className="size-3" aria-hidden />
          </span>
        )}
        <TagDots id={id} />
        {sign !== null && !menuOpen && (
          <span
            role="img"
            aria-label={sign.words}
            className="pointer-events-none absolute top-1/2 right-3 flex size-6 -translate-y-1/2 items-center justify-center group-hover:hidden"
          >
            <TabSign kind={sign.kind} className="shrink-0" />
          </span>
        )}
      </button>
      {/* For the pointer: a tree has nothing but items, and the keyboard has a key for their menus. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        title={t('shell.more', { title: shown })}
        data-testid="conversation-more"
        onClick={(event) => actions.openMenu(id, event.currentTarget)}
        className={classes(
          moreButton,
          menuOpen
            ? 'opacity-100'
            : 'opacity-0 group-hover:opacity-100 group-has-[:focus-visible]:opacity-100',
          sign !== null && !menuOpen && 'group-[&:not(:hover)]:hidden',
        )}
      >
        <Ellipsis className="size-4" aria-hidden />
      </button>
    </div>
  )
})
