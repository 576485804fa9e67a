import type { Language } from '@shared/model/settings'
import type { History } from '../../history/history'
import { readOrder } from '../../history/readOrder'
import type { Publish } from '../../ipc/publish'

type Parts = {
  history: Pick<History, 'conversationsOf' | 'listFolders' | 'listTags'>
  language: () => Language
  publish: Publish
}

/** Conversations of one event: a window puts that many into its lists within a frame. */
const toldTogether = 200

/** Lets every window know what an import has brought: folders and tags first, then the conversations in them. */
export async function tellImported({ history, language, publish }: Parts, ids: string[]): Promise<void> {
  const order = await readOrder(history, language())
  if (order.ok) publish('order.changed', order.value)
  for (let at = 0; at < ids.length; at += toldTogether) {
    const found = await history.conversationsOf({ ids: ids.slice(at, at + toldTogether) })
    if (found.ok && found.value.length > 0) publish('conversations.changed', { conversations: found.value })
  }
}
