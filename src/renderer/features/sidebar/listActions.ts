import type { KeyboardEvent, RefObject } from 'react'
import { listKey } from '../../store/lists/conversationLists'
import { nothingSelected } from '../../store/lists/selection'
import { isFlat, wantedLists } from '../../store/listViewSlice'
import type { AppStore } from '../../store/types'
import { isMac } from '../../ui/platform'
import { pressedLetter } from '../../ui/pressedLetter'
import { focusedItem } from './focusedItem'
import type { ItemActions } from './itemActions'
import { isItem, type Row } from './rows'
import { treeStep } from './treeKeys'

/** The list as it is drawn at the moment. */
export type ListHandle = { rows: readonly Row[]; focusItem(id: string): void }

/** What the list itself does with an item. */
type OwnActions = Pick<ItemActions, 'focused' | 'openMenu'>

/** What a click and what each key does to an item. */
export function createItemActions(
  store: AppStore,
  list: RefObject<ListHandle>,
  own: OwnActions,
): ItemActions {
  const shownIds = (): string[] =>
    list.current.rows.flatMap((row) => (row.kind === 'conversation' ? [row.id] : []))
  const isFolder = (id: string): boolean =>
    list.current.rows.some((row) => row.kind === 'folder' && row.id === id)
  /** What a command on an item is about: all that is selected if it is among that, else the item. */
  const meant = (id: string): string[] => {
    const { selected } = store.getState().selection
    return selected.has(id) ? [...selected] : [id]
  }
  const toggleFolder = (id: string): void => {
    const { openFolders, setFolderOpen } = store.getState()
    setFolderOpen(id, !openFolders.has(id))
  }
  const open = (id: string): void => {
    const { shownPlace, openTab, select } = store.getState()
    select({ ...nothingSelected, anchor: id })
    // What is in the trash has to be put back first.
    if (shownPlace !== 'trash') openTab(id)
  }

  const remove = (id: string): void => {
    const { shownPlace, openOrderDialog, trashConversations } = store.getState()
    if (isFolder(id)) return openOrderDialog({ kind: 'delete-folder', id })
    const ids = meant(id)
    if (shownPlace === 'trash') return openOrderDialog({ kind: 'delete-for-good', ids })
    void trashConversations(ids)
  }
  const step = (id: string, key: string, extend: boolean): boolean => {
    const next = treeStep(list.current.rows, id, key)
    if (next === null) return false
    if (next.kind === 'open') store.getState().setFolderOpen(next.id, next.open)
    else {
      if (extend && !isFolder(next.id)) store.getState().extendSelection(next.id, shownIds(), id)
      list.current.focusItem(next.id)
    }
    return true
  }
  const letter = (id: string, key: string): boolean => {
    const { shownPlace, openOrderDialog, archiveConversations } = store.getState()
    if (isFolder(id)) {
      if (key === 'm') openOrderDialog({ kind: 'move-folder', id })
      return key === 'm'
    }
    if (shownPlace === 'trash') return false
    if (key === 'm') openOrderDialog({ kind: 'move', ids: meant(id) })
    else if (key === 't') openOrderDialog({ kind: 'tags', ids: meant(id) })
    else if (key === 'e') void archiveConversations(meant(id), shownPlace === 'list')
    else return false
    return true
  }
  const handle = (id: string, event: KeyboardEvent): boolean => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (altKey || event.nativeEvent.isComposing) return false
    const { selection, select, toggleSelected, openInBackground } = store.getState()
    if (isMac ? metaKey : ctrlKey) {
      if (pressedLetter(event) === 'a' && !shiftKey) void selectAll(store, list)
      else if (key === 'Enter' && !isFolder(id)) openInBackground(id)
      else return false
      return true
    }
    switch (key) {
      // Renaming by key comes as a command of the application menu.
      case 'Delete':
        remove(id)
        return true
      case 'Escape':
        select(nothingSelected)
        return selection.selected.size > 0
      case ' ':
        if (isFolder(id)) toggleFolder(id)
        else toggleSelected(id)
        return true
      default:
        return step(id, key, shiftKey) || (!shiftKey && letter(id, pressedLetter(event)))
    }
  }

  return {
    ...own,
    click: (id, { ctrlKey, metaKey, shiftKey, detail }) => {
      const { toggleSelected, extendSelection, activeTab } = store.getState()
      // Enter is a click, too; what it does with Ctrl or Shift is no matter of selecting.
      if (detail > 0 && shiftKey) extendSelection(id, shownIds(), activeTab)
      else if (detail > 0 && (ctrlKey || metaKey)) toggleSelected(id)
      else open(id)
    },
    openInBackground: (id) => {
      if (store.getState().shownPlace !== 'trash') store.getState().openInBackground(id)
    },
    toggleFolder,
    rename: (id, name) => {
      const { renameFolder, renameConversation } = store.getState()
      void (isFolder(id) ? renameFolder(id, name) : renameConversation(id, name))
    },
    endRename: (id) => {
      store.getState().renameItem(null)
      // A click elsewhere ends it too; the focus stays where that click has put it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) list.current.focusItem(id)
      })
    },
    keyDown: (id, event) => {
      if (!handle(id, event)) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

/** Everything that is listed, what is not loaded yet too. */
async function selectAll(store: AppStore, list: RefObject<ListHandle>): Promise<void> {
  const { shownList, loadAll, folders, openFolders, listFolder } = store.getState()
  if (shownList === null) return
  const { place: shownPlace, tagIds: listTags, title: listTitle, order } = shownList
  const specs = isFlat(shownList)
    ? [shownList]
    : wantedLists({ shownPlace, listTags, listTitle, order, folders, openFolders, listFolder })
  for (const spec of specs) await loadAll(listKey(spec))
  const { lists, select } = store.getState()
  const ids = specs.flatMap((spec) => lists[listKey(spec)]?.ids ?? [])
  select({ selected: new Set(ids), anchor: focusedItem()?.id ?? list.current.rows.find(isItem)?.id ?? null })
}
