import Ellipsis from 'lucide-react/icons/ellipsis'
import { memo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import type { MenuAnchor } from '../../ui/Menu'
import { TabSign } from '../tabs/TabSign'
import { useTabSign } from '../tabs/useTabSign'
import { RenameField } from './RenameField'

/** What an item asks of its list; one object for all items, so that drawing the list again draws no item again. */
export type ItemActions = {
  open(id: string): void
  openInBackground(id: string): void
  remove(id: string): void
  startRename(id: string): void
  endRename(id: string): void
  openMenu(id: string, anchor: MenuAnchor): void
  focused(id: string): void
  /** Moves the focus as an arrow key says; false when the key is not one of those or there is nowhere to go. */
  moveFocus(from: string, key: string): boolean
}

export type ConversationItemProps = {
  id: string
  renaming: boolean
  menuOpen: boolean
  /** Whether Tab leads here: one item of the list at a time, the arrow keys do the rest. */
  tabStop: boolean
  actions: ItemActions
}

export const ConversationItem = memo(function ConversationItem(props: ConversationItemProps) {
  const { id, renaming, menuOpen, tabStop, actions } = props
  const { t } = useTranslation()
  const title = useApp((state) => state.conversations[id]?.title ?? '')
  const active = useApp((state) => state.activeTab === id)
  const sign = useTabSign(id)
  const shown = title || t('shell.untitled')
  if (renaming) {
    return (
      <div className="px-2 py-px">
        <RenameField
          conversationId={id}
          title={title}
          className="h-8 w-full text-sm"
          onDone={() => actions.endRename(id)}
        />
      </div>
    )
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Renaming by key comes as a command of the application menu.
    if (event.key === 'Delete') actions.remove(id)
    else if (actions.moveFocus(id, event.key)) event.preventDefault()
  }
  return (
    <div
      className="group relative px-2 py-px"
      onContextMenu={(event) => {
        event.preventDefault()
        actions.openMenu(id, { x: event.clientX, y: event.clientY })
      }}
    >
      <button
        type="button"
        data-testid="conversation-item"
        data-conversation-id={id}
        aria-current={active ? 'page' : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={({ ctrlKey, metaKey }) =>
          ctrlKey || metaKey ? actions.openInBackground(id) : actions.open(id)
        }
        // As a link in a browser. Pressing the wheel would begin to scroll otherwise.
        onMouseDown={(event) => event.button === 1 && event.preventDefault()}
        onAuxClick={({ button }) => button === 1 && actions.openInBackground(id)}
        onKeyDown={onKeyDown}
        onFocus={() => actions.focused(id)}
        className={classes(
          'flex h-8 w-full items-center rounded-lg pr-8 pl-2 text-left text-sm',
          active ? 'bg-selected' : 'hover:bg-hover group-focus-within:bg-hover',
        )}
      >
        <span className="truncate">{shown}</span>
      </button>
      {sign !== null && !menuOpen && (
        <span
          role="img"
          aria-label={sign.words}
          className="pointer-events-none absolute top-1/2 right-3 flex size-6 -translate-y-1/2 items-center justify-center group-hover:hidden"
        >
          <TabSign kind={sign.kind} className="shrink-0" />
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('shell.more', { title: shown })}
        onClick={(event) => actions.openMenu(id, event.currentTarget)}
        className={classes(
          'absolute top-1/2 right-3 inline-flex size-6 -translate-y-1/2 items-center justify-center rounded-md text-muted hover:bg-selected hover:text-fg',
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
