import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useApp, useAppStore } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import type { MenuAnchor } from '../../ui/Menu'
import { signals } from '../shell/signals'
import { ConversationItem } from './ConversationItem'
import { FolderItem } from './FolderItem'
import { focusedItem } from './focusedItem'
import type { ItemActions } from './itemActions'
import { createItemActions, type ListHandle } from './listActions'
import { NothingHere } from './NothingHere'
import { PageEnd } from './PageEnd'
import { RowHeading } from './RowHeading'
import { isItem, rowKey } from './rows'
import { useListDrop } from './useListDrop'
import { useListRows } from './useListRows'
import { useLostFocus } from './useLostFocus'

const ConversationMenu = loaded(async () => (await import('./ConversationMenu')).ConversationMenu)
const FolderMenu = loaded(async () => (await import('../folders/FolderMenu')).FolderMenu)

const rowHeight = 34
/** The next page is asked for while this many pixels are still below the window. */
const loadAhead = 1200

/** Folders and conversations as a tree; draws only what is in view and loads the rest as it is scrolled to. */
export function ConversationList() {
  const { t } = useTranslation()
  const store = useAppStore()
  const rows = useListRows()
  const activeTab = useApp((state) => state.activeTab)
  const { selected } = useApp((state) => state.selection)
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useRef<VirtualizerHandle>(null)
  const renaming = useApp((state) => state.renamingItem)
  const [menu, setMenu] = useState<{ id: string; anchor: MenuAnchor } | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const dropFolder = useListDrop(scroller)

  const focusItem = (id: string): void => {
    const index = rows.findIndex((row) => isItem(row) && row.id === id)
    virtualizer.current?.scrollToIndex(index, { align: 'nearest' })
    setFocused(id)
    // The item is drawn after the scrolling.
    requestAnimationFrame(() => itemElement(scroller.current, id)?.focus())
  }
  const latest = useRef<ListHandle>({ rows, focusItem })
  useEffect(() => {
    latest.current = { rows, focusItem }
  })
  const [actions] = useState<ItemActions>(() =>
    createItemActions(store, latest, {
      focused: setFocused,
      openMenu: (id, anchor) => setMenu({ id, anchor }),
    }),
  )
  useEffect(
    () =>
      signals.on('rename-conversation', () => {
        const item = focusedItem()
        if (item !== null) store.getState().renameItem(item.id)
      }),
    [store],
  )

  // What is being named has to be in view: without its field, the letters would go elsewhere.
  const renamingRow = renaming === null ? -1 : rows.findIndex((row) => isItem(row) && row.id === renaming)
  useEffect(() => {
    if (renamingRow >= 0) virtualizer.current?.scrollToIndex(renamingRow, { align: 'nearest' })
  }, [renamingRow])

  const lastKey = rows.findLast((row) => row.kind === 'more')?.listKey
  const loadNearEnd = (): void => {
    const element = scroller.current
    if (element === null || lastKey === undefined) return
    const below = element.scrollHeight - element.scrollTop - element.clientHeight
    if (below < loadAhead) void store.getState().loadMore(lastKey)
  }
  // A tall window can show the whole first page; then there is no scrolling that would ask for the next one.
  useEffect(loadNearEnd, [rows.length, lastKey, store])

  const items = rows.filter(isItem)
  const tabStop = [focused, activeTab].find((id) => items.some((row) => row.id === id)) ?? items[0]?.id
  const tabStopRow = rows.findIndex((row) => isItem(row) && row.id === tabStop)
  const menuRow = menu === null ? undefined : items.find(({ id }) => id === menu.id)
  const asking = useApp((state) => state.orderDialog !== null)
  const { focusList } = store.getState()
  useLostFocus({ rows, focused, covered: asking || menuRow !== undefined, focusItem, focusList })
  return (
    <div
      ref={scroller}
      role={items.length === 0 ? undefined : 'tree'}
      aria-label={items.length === 0 ? undefined : t('shell.sidebar')}
      aria-multiselectable={items.length === 0 ? undefined : true}
      data-testid="conversation-list"
      data-own-escape={selected.size > 0 ? '' : undefined}
      data-drop-folder=""
      className="min-h-0 grow overflow-y-auto pb-2"
      onScroll={loadNearEnd}
    >
      {items.length === 0 && <NothingHere />}
      <Virtualizer
        ref={virtualizer}
        scrollRef={scroller}
        data={rows}
        itemSize={rowHeight}
        // Scrolled out of the page, the list's one tab stop would be out of the keyboard's reach.
        keepMounted={tabStopRow < 0 ? [] : [tabStopRow]}
      >
        {(row) => {
          const key = rowKey(row)
          if (row.kind === 'heading') return <RowHeading key={key} heading={row.heading} />
          if (row.kind === 'more') return <PageEnd key={key} listKey={row.listKey} />
          if (row.kind === 'nothing') return <NothingHere key={key} level={row.level} />
          const { id } = row
          const state = {
            renaming: renaming === id,
            menuOpen: menu?.id === id,
            tabStop: tabStop === id,
            actions,
            t,
          }
          if (row.kind === 'folder') {
            const { kind: _kind, parent: _parent, ...folder } = row
            return <FolderItem key={key} {...folder} {...state} dropsHere={dropFolder === id} />
          }
          const { kind: _kind, ...item } = row
          const marks = { active: activeTab === id, selected: selected.has(id) }
          return <ConversationItem key={key} {...item} {...state} {...marks} />
        }}
      </Virtualizer>
      {menuRow?.kind === 'conversation' && menu !== null && (
        <ConversationMenu {...menu} onClose={() => setMenu(null)} />
      )}
      {menuRow?.kind === 'folder' && menu !== null && <FolderMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  )
}

function itemElement(scroller: HTMLElement | null, id: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-item-id="${CSS.escape(id)}"]`) ?? null
}
