import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { ChatPane } from '../chat/ChatPane'
import type { ScrollMemory } from '../chat/scrollMemory'
import { paneId, tabId } from '../tabs/ids'

type PaneProps = { conversationId: string; active: boolean; memory: ScrollMemory }

/** One of several conversations in view. Whatever gets the focus or is pressed in it makes it the active one. */
export function Pane({ conversationId, active, memory }: PaneProps) {
  const openTab = useApp((state) => state.openTab)
  const activate = (): void => {
    if (!active) openTab(conversationId)
  }
  return (
    <section
      id={paneId(conversationId)}
      role="tabpanel"
      aria-labelledby={tabId(conversationId)}
      data-testid="pane"
      data-conversation-id={conversationId}
      data-active={active || undefined}
      onFocusCapture={activate}
      onPointerDownCapture={activate}
      className={classes(
        'relative flex h-full min-h-0 min-w-0 grow flex-col',
        'before:absolute before:inset-x-0 before:top-0 before:h-0.5',
        active && 'before:bg-accent',
      )}
    >
      <ChatPane conversationId={conversationId} memory={memory} />
    </section>
  )
}
