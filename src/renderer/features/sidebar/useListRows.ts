import { useEffect, useMemo } from 'react'
import { type ConversationList, folderSpec, listKey } from '../../store/lists/conversationLists'
import { isFlat, wantedLists } from '../../store/listViewSlice'
import { selectLanguage } from '../../store/sessionSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { flatRows, type Row, treeRows } from './rows'
import { useStartOfToday } from './useStartOfToday'

/** Sees to it that what is to be listed is read, and gives the rows of what has arrived. */
export function useListRows(): Row[] {
  useWantedLists()
  const shown = useApp((state) => state.shownList)
  const lists = useApp((state) => state.lists)
  const conversations = useApp((state) => state.conversations)
  const folders = useApp((state) => state.folders)
  const openFolders = useApp((state) => state.openFolders)
  const grouped = useApp((state) => state.settings.conversationGroups)
  const today = useStartOfToday()
  return useMemo(() => {
    if (shown === null) return []
    const find = (key: string): (ConversationList & { key: string }) | undefined => {
      const list = lists[key]
      return list && { ...list, key }
    }
    const startOfToday = grouped ? today : null
    if (isFlat(shown)) {
      const list = find(listKey(shown))
      return list === undefined ? [] : flatRows(list, { conversations, startOfToday })
    }
    const listIn = (folder: string | null) => find(listKey(folderSpec(folder, shown.order)))
    return treeRows({ folders, openFolders, conversations, startOfToday, listIn }, shown.folder?.id ?? null)
  }, [shown, lists, conversations, folders, openFolders, grouped, today])
}

function useWantedLists(): void {
  const store = useAppStore()
  const shownPlace = useApp((state) => state.shownPlace)
  const listFolder = useApp((state) => state.listFolder)
  const listTags = useApp((state) => state.listTags)
  const listTitle = useApp((state) => state.listTitle)
  const folders = useApp((state) => state.folders)
  const openFolders = useApp((state) => state.openFolders)
  const sort = useApp((state) => state.settings.conversationSort)
  const language = useApp(selectLanguage)
  const wanted = useMemo(() => {
    const order = { sort, language }
    return wantedLists({ shownPlace, listFolder, listTags, listTitle, folders, openFolders, order })
  }, [shownPlace, listFolder, listTags, listTitle, folders, openFolders, sort, language])
  useEffect(() => void store.getState().wantLists(wanted), [store, wanted])
}
