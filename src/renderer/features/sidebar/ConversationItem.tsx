import Pin from 'lucide-react/icons/pin'
import { memo } from 'react'
import type { Conversation } from '@shared/model/conversation'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { TabSign } from '../tabs/TabSign'
import { selectTabSign, tabSignText } from '../tabs/useTabSign'
import { ItemFrame, type ItemProps } from './ItemFrame'
import { indent } from './itemStyle'
import { longestTitle } from './RenameField'
import { TagDots } from './TagDots'

type ConversationItemProps = ItemProps & {
  conversation: Conversation
  /** The folder it is in, as the list shows it. */
  parent: string | null
  /** Whether it is the conversation that is shown. */
  active: boolean
  selected: boolean
}

/** A conversation of the list; a click shows it, or selects it with Ctrl or Shift. */
export const ConversationItem = memo(function ConversationItem(props: ConversationItemProps) {
  const { conversation, parent, active, selected, renaming, ...frame } = props
  const { id, level, menuOpen, actions, t } = frame
  const { title, pinned, tagIds } = conversation
  const sign = useApp((state) => selectTabSign(state, id))
  const name = title || t('shell.untitled')
  return (
    <ItemFrame
      {...frame}
      kind="conversation"
      name={name}
      rename={renaming ? { label: t('shell.renameField'), name: title, maxLength: longestTitle } : undefined}
      dropFolder={parent ?? ''}
      hasSign={sign !== null}
      style={indent(level)}
      className={classes(
        selected && 'bg-accent/15',
        !selected && (active ? 'bg-selected' : 'hover:bg-hover group-focus-within:bg-hover'),
      )}
      item={{
        'aria-selected': selected,
        'aria-current': active ? 'page' : undefined,
        'data-testid': 'conversation-item',
        'data-conversation-id': id,
        onClick: (event) => actions.click(id, event),
        // As a link in a browser. Pressing the wheel would begin to scroll otherwise.
        onMouseDown: (event) => event.button === 1 && event.preventDefault(),
        onAuxClick: ({ button }) => button === 1 && actions.openInBackground(id),
      }}
    >
      <span className="min-w-0 truncate">{name}</span>
      {pinned && (
        <span role="img" aria-label={t('shell.pinned')} className="shrink-0 text-muted">
          <Pin className="size-3" aria-hidden />
        </span>
      )}
      {tagIds.length > 0 && <TagDots ids={tagIds} />}
      {sign !== null && !menuOpen && (
        <span
          role="img"
          aria-label={tabSignText(sign, t)}
          className="pointer-events-none absolute top-1/2 right-3 flex size-6 -translate-y-1/2 items-center justify-center group-hover:hidden"
        >
          <TabSign kind={sign} className="shrink-0" />
        </span>
      )}
    </ItemFrame>
  )
})
