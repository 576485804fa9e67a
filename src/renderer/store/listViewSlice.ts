import type { Folder } from '@shared/model/folder'
import { folderPath } from '@shared/model/folderTree'
import { folderSpec, type ListOrder, type ListSpec } from './lists/conversationLists'
import { saveOpenFolders } from './lists/openFolders'
import { extended, nothingSelected, type Selection, toggled, withoutGone } from './lists/selection'
import { selectSidebar } from './sidebarSlice'
import type { AppState, SliceContext } from './types'

export type ListViewSlice = {
  /** What the sidebar lists. */
  shownPlace: ListSpec['place']
  /** The folder that was entered: nothing but it is listed, and new conversations begin in it. */
  listFolder: string | null
  /** Only those with all of these are listed. */
  listTags: readonly string[]
  /** Only those with these words in their titles are listed. */
  listTitle: string
  /** The folders whose content is shown below them. */
  openFolders: ReadonlySet<string>
  selection: Selection
  /** The conversation or folder whose name is being changed in the list. */
  renamingItem: string | null
  /** Whether the list is to take the focus, as soon as it is there. */
  listCalled: boolean

  showPlace(place: ListSpec['place'], folder?: string | null): void
  /** Brings the list into view, with nothing in it but a folder's content or what has a tag, and the focus on it. */
  callList(what: { folder: string } | { tag: string }): void
  /** Gives the focus to the list, which need not be there yet. */
  focusList(): void
  /** The list has the focus that it was to take. */
  answerCall(): void
  /** Names as shown what a list is of: the one that was to be shown in its place could not be read. */
  showAgain(list: ListSpec): void
  filterByTitle(title: string): void
  filterByTag(id: string, on: boolean): void
  setFolderOpen(id: string, open: boolean): void
  /** Opens a folder and those around it, so that it stands in the list. */
  revealFolder(id: string): void
  renameItem(id: string | null): void
  select(selection: Selection): void
  toggleSelected(id: string): void
  /** @param ids the list as it is shown @param from where a range begins that has no beginning yet */
  extendSelection(id: string, ids: readonly string[], from: string | null): void
  unselect(gone: ReadonlySet<string>): void
  /** What no longer is there is neither entered nor filtered by. */
  forgetMissing(): void
}

/** What the sidebar shows of the history, and what is selected in it. Nothing of it but the open folders is kept. */
export function createListViewSlice({ set, get }: SliceContext): ListViewSlice {
  const view = (change: Partial<AppState>): void => set({ ...change, selection: nothingSelected })
  return {
    shownPlace: 'list',
    listFolder: null,
    listTags: [],
    listTitle: '',
    openFolders: new Set(),
    selection: nothingSelected,
    renamingItem: null,
    listCalled: false,

    showPlace: (shownPlace, folder = null) =>
      view({ shownPlace, listFolder: folder, listTags: [], listTitle: '' }),
    callList: (what) => {
      const { showPlace, filterByTag, showScreen, toggleSidebar } = get()
      showScreen('chat')
      showPlace('list', 'folder' in what ? what.folder : null)
      if ('tag' in what) filterByTag(what.tag, true)
      if (selectSidebar(get()) === 'none') toggleSidebar()
      get().focusList()
    },
    focusList: () => set({ listCalled: true }),
    answerCall: () => set({ listCalled: false }),
    showAgain: ({ place, folder, tagIds, title }) =>
      view({ shownPlace: place, listFolder: folder?.id ?? null, listTags: tagIds, listTitle: title }),
    filterByTitle: (listTitle) => view({ listTitle: listTitle.slice(0, 200) }),
    filterByTag: (id, on) => {
      const others = get().listTags.filter((one) => one !== id)
      view({ listTags: on ? [...others, id] : others })
    },
    setFolderOpen: (id, open) => {
      const openFolders = new Set(get().openFolders)
      if (open) openFolders.add(id)
      else openFolders.delete(id)
      set({ openFolders })
      saveOpenFolders(openFolders)
    },
    revealFolder: (id) => {
      for (const folder of folderPath(get().folders, id)) get().setFolderOpen(folder.id, true)
    },
    renameItem: (renamingItem) => set({ renamingItem }),
    select: (selection) => set({ selection }),
    toggleSelected: (id) => set(({ selection }) => ({ selection: toggled(selection, id) })),
    extendSelection: (id, ids, from) =>
      set(({ selection }) => ({ selection: extended(selection, id, ids, from) })),
    unselect: (gone) => set(({ selection }) => ({ selection: withoutGone(selection, gone) })),
    forgetMissing: () => {
      const { folders, tags, listFolder, listTags } = get()
      if (listFolder !== null && !folders.some(({ id }) => id === listFolder)) get().showPlace('list')
      const left = listTags.filter((tag) => tags.some(({ id }) => id === tag))
      if (left.length < listTags.length) view({ listTags: left })
    },
  }
}

type Wanted = Pick<
  AppState,
  'shownPlace' | 'listFolder' | 'listTags' | 'listTitle' | 'folders' | 'openFolders'
> & {
  order: ListOrder
}

/** What the sidebar is to list: one list without folders, or a folder's content with that of the open ones inside it. */
export function wantedLists(view: Wanted): [ListSpec, ...ListSpec[]] {
  const { shownPlace: place, listFolder, listTags: tagIds, listTitle, order } = view
  const title = listTitle.trim()
  if (place === 'list' && tagIds.length === 0 && title === '') {
    const open = openBelow(view.folders, view.openFolders, listFolder)
    return [folderSpec(listFolder, order), ...open.map((id) => folderSpec(id, order))]
  }
  const folder = listFolder === null ? null : { id: listFolder, deep: true }
  return [{ place, folder, tagIds, title, order }]
}

/** Whether a list stands by itself, and not in the tree of folders. */
export function isFlat({ place, tagIds, title }: ListSpec): boolean {
  return place !== 'list' || tagIds.length > 0 || title !== ''
}

/** The open folders that can be seen: all around them are open too. */
function openBelow(
  folders: readonly Folder[],
  openFolders: ReadonlySet<string>,
  parent: string | null,
): string[] {
  return folders
    .filter(({ id, parentId }) => parentId === parent && openFolders.has(id))
    .flatMap(({ id }) => [id, ...openBelow(folders, openFolders, id)])
}
