import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canMoveFolder } from '@shared/model/folderTree'
import { useAppStore } from '../../store/useApp'
import { useAfterStart } from '../../ui/useAfterStart'
import type { ListDragData } from './listDrag'

/**
 * Lets conversations and folders of the list be put into folders with the pointer. The code for it comes when the window
 * has started.
 * @returns the folder into which the dragged ones would be put, null when there is none
 */
export function useListDrop(list: RefObject<HTMLElement | null>): string | null {
  const { t } = useTranslation()
  const store = useAppStore()
  const started = useAfterStart()
  const [over, setOver] = useState<string | null>(null)
  useEffect(() => {
    const element = list.current
    if (!started || element === null) return
    let isGone = false
    let disconnect = (): void => undefined
    /** The list's top is that of the folder that was entered. */
    const into = (folder: string | null): string | null => folder ?? store.getState().listFolder
    const canDrop = (data: ListDragData, folder: string | null): boolean => {
      const { conversations, folders, shownPlace } = store.getState()
      if (shownPlace !== 'list') return false
      if (data.kind === 'list-folder') return canMoveFolder(folders, data.id, into(folder))
      return data.ids.some((id) => conversations[id]?.folderId !== into(folder))
    }
    const onDrop = (data: ListDragData, folder: string | null): void => {
      const { moveConversations, moveFolder } = store.getState()
      if (data.kind === 'list-folder') void moveFolder(data.id, into(folder))
      else void moveConversations(data.ids, into(folder))
    }
    const label = (data: ListDragData): string => {
      const { conversations, folders } = store.getState()
      if (data.kind === 'list-folder') return folders.find(({ id }) => id === data.id)?.name ?? ''
      const [first] = data.ids
      if (data.ids.length > 1) return t('shell.dragged', { count: data.ids.length })
      return conversations[first ?? '']?.title || t('shell.untitled')
    }
    void import('./listDrag').then(({ connectListDrag }) => {
      if (isGone) return
      disconnect = connectListDrag(element, {
        dataOf: ({ kind, id }) => {
          const { selection, shownPlace } = store.getState()
          if (shownPlace !== 'list') return null
          if (kind === 'folder') return { kind: 'list-folder', id }
          const { selected } = selection
          return { kind: 'list-conversations', ids: selected.has(id) ? [...selected] : [id] }
        },
        label,
        canDrop,
        onOver: (folder) => setOver(folder ?? null),
        onStay: (folder) => store.getState().setFolderOpen(folder, true),
        onDrop,
      })
    })
    return () => {
      isGone = true
      disconnect()
    }
  }, [list, started, store, t])
  return over
}
