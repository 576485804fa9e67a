import type { TFunction } from 'i18next'
import type { AppStore } from '../../store/types'

/** Makes a folder that has no name of its own yet, and shows it. Its name is being changed then. */
export async function addFolder(store: AppStore, t: TFunction, parentId: string | null): Promise<void> {
  const { createFolder, check, revealFolder, renameItem } = store.getState()
  const result = await createFolder(t('order.newFolderName'), parentId)
  if (!check(result)) return
  if (parentId !== null) revealFolder(parentId)
  renameItem(result.value.id)
}
