import type { AppError, Result } from '@shared/appError'
import type { CallInput } from '@shared/contract'
import type { Order, OrderCounts } from '@shared/contract/order'
import type { Conversation } from '@shared/model/conversation'
import type { Folder } from '@shared/model/folder'
import type { Tag } from '@shared/model/tag'
import { groupBy } from './lists/groupBy'
import { reason } from './sessionSlice'
import type { SliceContext } from './types'

/** How conversations were put elsewhere, and what puts them back: as many calls as they had places before. */
export type Arranged = {
  act: 'trash' | 'restore' | 'archive' | 'unarchive' | 'move'
  count: number
  /** Of the only one, and of what it went into; empty where that says nothing. */
  title: string
  folder: string
  undo: CallInput<'conversations.arrange'>[]
}

/** What stands over the window and is about folders, tags or several conversations. */
export type OrderDialog =
  | { kind: 'move'; ids: readonly string[] }
  | { kind: 'tags'; ids: readonly string[] }
  | { kind: 'manage-tags' }
  | { kind: 'folder-settings'; id: string }
  | { kind: 'move-folder'; id: string }
  | { kind: 'delete-folder'; id: string }
  /** null: everything in the trash. */
  | { kind: 'delete-for-good'; ids: readonly string[] | null }

export type OrderSlice = {
  /** By name. */
  folders: readonly Folder[]
  tags: readonly Tag[]
  orderDialog: OrderDialog | null

  openOrderDialog(dialog: OrderDialog | null): void
  receiveOrder(order: Order): void
  /** How many there are in each place; null when main cannot say, which is said. */
  countOrder(): Promise<OrderCounts | null>
  createFolder(name: string, parentId: string | null): Promise<Result<Folder>>
  updateFolder(change: CallInput<'folders.update'>): Promise<AppError | null>
  renameFolder(id: string, name: string): Promise<void>
  moveFolder(id: string, parentId: string | null): Promise<void>
  deleteFolder(id: string): Promise<void>
  createTag(tag: CallInput<'tags.create'>): Promise<Result<Tag>>
  updateTag(tag: Tag): Promise<AppError | null>
  deleteTag(id: string): Promise<void>
  /** Out of every folder where that is null. Can be undone from its notice, like the next three. */
  moveConversations(ids: readonly string[], folderId: string | null): Promise<void>
  archiveConversations(ids: readonly string[], archived: boolean): Promise<void>
  trashConversations(ids: readonly string[]): Promise<void>
  /** Out of the trash, to where they were. */
  restoreConversations(ids: readonly string[]): Promise<void>
  /** Takes what is in the trash away for good; everything in it where `ids` is null. */
  emptyTrash(ids: readonly string[] | null): Promise<void>
}

export function createOrderSlice({ client, set, get }: SliceContext): OrderSlice {
  const known = (ids: readonly string[]): Conversation[] => ids.flatMap((id) => get().conversations[id] ?? [])
  const say = (
    act: Arranged['act'],
    changed: readonly Conversation[],
    undo: Arranged['undo'],
    folder = '',
  ): void => {
    const title = changed.length === 1 ? (changed[0]?.title ?? '') : ''
    get().notify({ kind: 'arranged', arranged: { act, count: changed.length, title, folder, undo } })
  }

  return {
    folders: [],
    tags: [],
    orderDialog: null,

    openOrderDialog: (orderDialog) => set({ orderDialog }),
    receiveOrder: ({ folders, tags }) => {
      set({ folders, tags })
      get().forgetMissing()
    },
    countOrder: async () => {
      const result = await client.call('order.count', {})
      return get().check(result) ? result.value : null
    },
    createFolder: async (name, parentId) => {
      const result = await client.call('folders.create', { name, parentId })
      if (result.ok) set(({ folders }) => ({ folders: withOne(folders, result.value) }))
      return result
    },
    updateFolder: async (change) => {
      const result = await client.call('folders.update', change)
      if (result.ok) set(({ folders }) => ({ folders: withOne(folders, result.value) }))
      return reason(result)
    },
    renameFolder: async (id, name) => {
      const error = await get().updateFolder({ id, name })
      if (error !== null) get().notify({ kind: 'error', error })
    },
    moveFolder: async (id, parentId) => {
      const result = await client.call('folders.move', { id, parentId })
      if (get().check(result)) set(({ folders }) => ({ folders: withOne(folders, result.value) }))
    },
    deleteFolder: async (id) => void get().check(await client.call('folders.delete', { id })),
    createTag: async (tag) => {
      const result = await client.call('tags.create', tag)
      if (result.ok) set(({ tags }) => ({ tags: withOne(tags, result.value) }))
      return result
    },
    updateTag: async (tag) => {
      const result = await client.call('tags.update', tag)
      if (result.ok) set(({ tags }) => ({ tags: withOne(tags, result.value) }))
      return reason(result)
    },
    deleteTag: async (id) => void get().check(await client.call('tags.delete', { id })),

    moveConversations: async (ids, folderId) => {
      const before = groupBy(known(ids), (one) => one.folderId)
      before.delete(folderId)
      const changed = await get().arrange(ids, { kind: 'move', folderId })
      if (changed === null) return
      const undo = [...before].map(([from, all]): Arranged['undo'][number] => ({
        ids: all.map(({ id }) => id),
        arrangement: { kind: 'move', folderId: from },
      }))
      const folder = get().folders.find(({ id }) => id === folderId)?.name ?? ''
      if (undo.length > 0) say('move', changed, undo, folder)
    },
    archiveConversations: async (ids, archived) => {
      const changed = await get().arrange(ids, { kind: 'archive', archived })
      if (changed === null) return
      const arrangement = { kind: 'archive', archived: !archived } as const
      say(archived ? 'archive' : 'unarchive', changed, [{ ids: [...ids], arrangement }])
    },
    trashConversations: async (ids) => {
      const [only, ...others] = ids
      if (only === undefined) return
      if (others.length === 0) return get().deleteConversation(only)
      const changed = await get().arrange(ids, { kind: 'trash' })
      if (changed === null) return
      const gone = changed.map(({ id }) => id)
      say('trash', changed, [{ ids: gone, arrangement: { kind: 'restore' } }])
    },
    restoreConversations: async (ids) => {
      const changed = await get().arrange(ids, { kind: 'restore' })
      if (changed === null) return
      say('restore', changed, [{ ids: changed.map(({ id }) => id), arrangement: { kind: 'trash' } }])
    },
    emptyTrash: async (ids) => {
      const result = await client.call('trash.empty', ids === null ? {} : { ids: [...ids] })
      if (get().check(result)) get().removeConversations(ids ?? trashed(get().conversations))
    },
  }
}

/** The one in place of itself as it was; a new one behind the others until main has sent all in their order. */
function withOne<T extends { id: string }>(all: readonly T[], one: T): T[] {
  return all.some(({ id }) => id === one.id)
    ? all.map((other) => (other.id === one.id ? one : other))
    : [...all, one]
}

function trashed(conversations: Readonly<Record<string, Conversation>>): string[] {
  return Object.values(conversations)
    .filter(({ deletedAt }) => deletedAt !== null)
    .map(({ id }) => id)
}
