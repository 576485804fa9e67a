import { beforeEach, expect, test } from 'vitest'
import type { Conversation } from '@shared/model/conversation'
import type { Folder } from '@shared/model/folder'
import { createAppStore } from '@renderer/store/createStore'
import { folderSpec, listKey } from '@renderer/store/lists/conversationLists'
import { wantedLists } from '@renderer/store/listViewSlice'
import type { AppStore } from '@renderer/store/types'
import { type ClientDouble, conversation, createClientDouble, ok, page } from './clientDouble'

const folder = (id: string, parentId: string | null = null): Folder => {
  return { id, parentId, name: id, model: null, systemPrompt: '', createdAt: 1 }
}
const order = { sort: 'changed', language: 'en' } as const
const top = folderSpec(null, order)
const loose = conversation({ updatedAt: 3000 })
const filed = conversation({ updatedAt: 2000, folderId: 'work' })

let client: ClientDouble
let store: AppStore

beforeEach(() => {
  client = createClientDouble({
    'conversations.messages': () => page([]),
    // Main as it does it: the change on each of those that were asked for.
    'conversations.arrange': ({ ids, arrangement }) =>
      ok(
        ids.map((id): Conversation => {
          const one = store.getState().conversations[id] ?? conversation({ id })
          if (arrangement.kind === 'move') return { ...one, folderId: arrangement.folderId }
          return arrangement.kind === 'archive'
            ? { ...one, archivedAt: arrangement.archived ? 9 : null }
            : one
        }),
      ),
  })
  store = createAppStore(client)
  store.setState({
    folders: [folder('home'), folder('work'), folder('plans', 'work')],
    conversations: { [loose.id]: loose, [filed.id]: filed },
    lists: { [listKey(top)]: { spec: top, ids: [loose.id], next: null } },
    shownList: top,
  })
})

const lastNotice = () => store.getState().notices.at(-1)?.notice

test('moving several into a folder can be undone, each to where it was', async () => {
  store.getState().toggleSelected(loose.id)
  await store.getState().moveConversations([loose.id, filed.id], 'home')
  expect(store.getState().lists[listKey(top)]?.ids).toEqual([])
  // What was done to them has been done.
  expect(store.getState().selection.selected.size).toBe(0)
  const notice = lastNotice()
  if (notice?.kind !== 'arranged') return expect.unreachable()
  expect(notice.arranged).toMatchObject({ act: 'move', count: 2, folder: 'home' })
  for (const { ids, arrangement } of notice.arranged.undo) await store.getState().arrange(ids, arrangement)
  const { conversations, lists } = store.getState()
  expect(conversations[loose.id]?.folderId).toBeNull()
  expect(conversations[filed.id]?.folderId).toBe('work')
  expect(lists[listKey(top)]?.ids).toEqual([loose.id])
})

test('moving to where they are already says nothing', async () => {
  await store.getState().moveConversations([filed.id], 'work')
  expect(lastNotice()).toBeUndefined()
})

test('archiving takes out of the list and says of which one it was', async () => {
  await store.getState().archiveConversations([loose.id], true)
  expect(store.getState().lists[listKey(top)]?.ids).toEqual([])
  expect(lastNotice()).toMatchObject({ arranged: { act: 'archive', count: 1, title: loose.title } })
})

test('what comes out of the trash is named, and can go back', async () => {
  await store.getState().restoreConversations([filed.id])
  expect(lastNotice()).toMatchObject({
    arranged: {
      act: 'restore',
      count: 1,
      title: filed.title,
      undo: [{ ids: [filed.id], arrangement: { kind: 'trash' } }],
    },
  })
})

test('a refused change leaves everything and says why', async () => {
  const error = { code: 'disk-full', message: 'no space' } as const
  client.handlers['conversations.arrange'] = () => ({ ok: false, error })
  await store.getState().trashConversations([loose.id, filed.id])
  expect(store.getState().lists[listKey(top)]?.ids).toEqual([loose.id])
  expect(lastNotice()).toEqual({ kind: 'error', error })
})

test('the trash is emptied of what is in it, and of nothing else', async () => {
  const gone = conversation({ deletedAt: 5 })
  store.setState(({ conversations }) => ({ conversations: { ...conversations, [gone.id]: gone } }))
  client.handlers['trash.empty'] = () => ok({ removed: 1 })
  await store.getState().emptyTrash(null)
  expect(client.callsOf('trash.empty')).toEqual([{}])
  expect(Object.keys(store.getState().conversations)).toEqual([loose.id, filed.id])
})

test('a folder that is gone is neither entered nor filtered by', () => {
  store.setState({ tags: [{ id: 't', name: 'later', color: 'blue' }] })
  store.getState().showPlace('list', 'plans')
  store.getState().filterByTag('t', true)
  store.getState().receiveOrder({ folders: [folder('work')], tags: [] })
  expect(store.getState()).toMatchObject({ listFolder: null, listTags: [] })
})

test('what is typed or looked at anew begins without a selection', () => {
  store.getState().toggleSelected(loose.id)
  store.getState().filterByTitle('a')
  expect(store.getState().selection.selected.size).toBe(0)
  store.getState().toggleSelected(loose.id)
  store.getState().showPlace('trash')
  expect(store.getState()).toMatchObject({ shownPlace: 'trash', listTitle: '' })
  expect(store.getState().selection.selected.size).toBe(0)
})

test('a new chat begins in the folder that was entered, or in the one that is named', async () => {
  client.handlers['conversations.create'] = ({ folderId }) => ok(conversation({ folderId: folderId ?? null }))
  await store.getState().newChat()
  store.getState().showPlace('list', 'work')
  await store.getState().newChat()
  await store.getState().newChat('home')
  expect(client.callsOf('conversations.create')).toMatchObject([
    { folderId: null },
    { folderId: 'work' },
    { folderId: 'home' },
  ])
})

test('what is wanted is the top and the open folders that can be seen, or one list of all that a filter leaves', () => {
  const folders = [folder('work'), folder('plans', 'work'), folder('home'), folder('hidden', 'home')]
  const view = {
    shownPlace: 'list' as const,
    listFolder: null,
    listTags: [],
    listTitle: ' ',
    folders,
    openFolders: new Set(['work', 'plans', 'hidden']),
    order,
  }
  expect(wantedLists(view)).toEqual([top, folderSpec('work', order), folderSpec('plans', order)])
  expect(wantedLists({ ...view, listFolder: 'work' })).toEqual([
    folderSpec('work', order),
    folderSpec('plans', order),
  ])
  expect(wantedLists({ ...view, listFolder: 'work', listTitle: ' 여행 ' })).toEqual([
    { place: 'list', folder: { id: 'work', deep: true }, tagIds: [], title: '여행', order },
  ])
  expect(wantedLists({ ...view, shownPlace: 'trash' })).toEqual([
    { place: 'trash', folder: null, tagIds: [], title: '', order },
  ])
})
