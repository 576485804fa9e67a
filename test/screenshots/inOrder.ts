import type { Arrangement } from '@shared/contract/order'
import type { Content, Order, Talk } from './content/content'
import { must, type Seed, type Seeding, writePast } from './seedHistory'
import { talks } from './seeds'
import { today } from './today'

/** A longer history with folders, tags, an archive and a trash. With conversations of its own, these are open. */
export function inOrder({ past, order }: Content, ...opened: readonly Talk[]): Seed {
  return async (seeding, pastIds) => {
    const ids = [...pastIds, ...(await writePast(seeding, order.more, past.length))]
    seeding.at(today)
    await putInOrder(seeding, order, (places) => places.flatMap((place) => ids[place] ?? []))
    return await talks(...opened)(seeding, ids)
  }
}

async function putInOrder(
  { history }: Seeding,
  { folders, tags, pinned, archived, trashed, settled }: Order,
  idsAt: (places: readonly number[]) => string[],
): Promise<void> {
  const arrange = async (places: readonly number[], arrangement: Arrangement): Promise<void> =>
    void must(await history.arrangeConversations({ ids: idsAt(places), arrangement }))
  const folderIds = new Map<string, string>()
  for (const { name, inside, holds } of folders) {
    const parentId = folderIds.get(inside ?? '') ?? null
    const { id } = must(await history.createFolder({ name, parentId }))
    folderIds.set(name, id)
    await arrange(holds, { kind: 'move', folderId: id })
  }
  const { folder, ...defaults } = settled
  must(await history.updateFolder({ id: folderIds.get(folder) ?? '', ...defaults }))
  for (const { name, color, on } of tags) {
    const { id } = must(await history.createTag({ name, color }))
    await arrange(on, { kind: 'tag', tagId: id, on: true })
  }
  await arrange(pinned, { kind: 'pin', pinned: true })
  await arrange(archived, { kind: 'archive', archived: true })
  await arrange(trashed, { kind: 'trash' })
}
