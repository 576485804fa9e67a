import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useApp, useAppStore } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import type { MenuAnchor } from '../../ui/Menu'
import { signals } from '../shell/signals'
import { AgeHeading } from './AgeHeading'
import { ConversationItem, type ItemActions } from './ConversationItem'
import { focusedConversation } from './focusedConversation'
import { nextConversation } from './nextConversation'
import { ageKey, rowsOf } from './rows'
import { useStartOfToday } from './useStartOfToday'

const ConversationMenu = loaded(async () => (await import('./ConversationMenu')).ConversationMenu)

const rowHeight = 34
/** The next page is asked for while this many pixels are still below the window. */
const loadAhead = 1200

/** The conversations by date; draws only what is in view and loads the rest as it is scrolled to. */
export function ConversationList() {
  const { t } = useTranslation()
  const store = useAppStore()
  const listed = useApp((state) => state.listed)
  const conversations = useApp((state) => state.conversations)
  const activeTab = useApp((state) => state.activeTab)
  const today = useStartOfToday()
  const rows = useMemo(() => rowsOf(listed, conversations, today), [listed, conversations, today])
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ id: string; anchor: MenuAnchor } | null>(null)
  const [focused, setFocused] = useState<string | null>(null)

  const focusItem = (id: string): void => {
    const index = rows.findIndex((row) => row.kind === 'conversation' && row.id === id)
    virtualizer.current?.scrollToIndex(index, { align: 'nearest' })
    setFocused(id)
    // The item is drawn after the scrolling.
    requestAnimationFrame(() => itemElement(scroller.current, id)?.focus())
  }
  const moveFocus = (from: string, key: string): boolean => {
    const id = nextConversation(rows, from, key)
    if (id !== null) focusItem(id)
    return id !== null
  }
  const latest = useRef({ focusItem, moveFocus })
  useEffect(() => {
    latest.current = { focusItem, moveFocus }
  })

  const [actions] = useState<ItemActions>(() => ({
    open: (id) => store.getState().openTab(id),
    openInBackground: (id) => store.getState().openInBackground(id),
    remove: (id) => {
      // Deleting by keyboard goes on from the neighbour; the focus of what is gone would fall to nowhere.
      const { moveFocus: move } = latest.current
      if (focusedConversation() === id && !move(id, 'ArrowDown')) move(id, 'ArrowUp')
      void store.getState().deleteConversation(id)
    },
    startRename: setRenaming,
    endRename: (id) => {
      setRenaming(null)
      // A click elsewhere ends it too; the focus stays where that click has put it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) latest.current.focusItem(id)
      })
    },
    openMenu: (id, anchor) => setMenu({ id, anchor }),
    focused: setFocused,
    moveFocus: (from, key) => latest.current.moveFocus(from, key),
  }))

  useEffect(
    () =>
      signals.on('rename-conversation', () => {
        const id = focusedConversation()
        if (id !== null) setRenaming(id)
      }),
    [],
  )

  const loadNearEnd = (): void => {
    const element = scroller.current
    if (element === null) return
    const below = element.scrollHeight - element.scrollTop - element.clientHeight
    if (below < loadAhead) void store.getState().loadMoreConversations()
  }
  // A tall window can show the whole first page; then there is no scrolling that would ask for the next one.
  useEffect(loadNearEnd, [rows.length, store])

  const tabStop = [focused, activeTab].find((id) => id !== null && listed.includes(id)) ?? listed[0]
  const tabStopRow = rows.findIndex((row) => row.kind === 'conversation' && row.id === tabStop)
  if (rows.length === 0) {
    return <p className="grow px-4 py-2 text-sm text-muted">{t('shell.noConversations')}</p>
  }
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto pb-2" onScroll={loadNearEnd}>
      <Virtualizer
        ref={virtualizer}
        scrollRef={scroller}
        data={rows}
        itemSize={rowHeight}
        // Scrolled out of the page, the list's one tab stop would be out of the keyboard's reach.
        keepMounted={tabStopRow < 0 ? [] : [tabStopRow]}
      >
        {(row) =>
          row.kind === 'heading' ? (
            <AgeHeading key={ageKey(row.age)} age={row.age} />
          ) : (
            <ConversationItem
              key={row.id}
              id={row.id}
              renaming={renaming === row.id}
              menuOpen={menu?.id === row.id}
              tabStop={tabStop === row.id}
              actions={actions}
            />
          )
        }
      </Virtualizer>
      {menu && <ConversationMenu {...menu} actions={actions} onClose={() => setMenu(null)} />}
    </div>
  )
}

function itemElement(scroller: HTMLElement | null, id: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-conversation-id="${CSS.escape(id)}"]`) ?? null
}
