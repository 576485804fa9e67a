import { ok, type Result } from '@shared/appError'
import type { Order } from '@shared/contract/order'
import type { Language } from '@shared/model/settings'
import type { History } from './history'

/** Folders and tags, in the order of the language. */
export async function readOrder(
  history: Pick<History, 'listFolders' | 'listTags'>,
  language: Language,
): Promise<Result<Order>> {
  const [folders, tags] = await Promise.all([
    history.listFolders({ language }),
    history.listTags({ language }),
  ])
  if (!folders.ok) return folders
  return tags.ok ? ok({ folders: folders.value, tags: tags.value }) : tags
}
