import { describe, expect, test } from 'vitest'
import type { Conversation } from '@shared/model/conversation'
import type { Folder } from '@shared/model/folder'
import { flatRows, type Row, type RowSources, treeRows } from '@renderer/features/sidebar/rows'
import { type ConversationList, folderSpec, listKey } from '@renderer/store/lists/conversationLists'
import { conversation } from '../../store/clientDouble'

const today = new Date(2026, 4, 20).getTime()
const at = (year: number, month: number, day: number, hour = 12): Conversation =>
  conversation({ updatedAt: new Date(year, month - 1, day, hour).getTime() })
const order = { sort: 'changed', language: 'en' } as const
const folder = (id: string, parentId: string | null = null): Folder => {
  return { id, parentId, name: id, model: null, systemPrompt: '', createdAt: 1 }
}

type Given = Partial<Pick<RowSources, 'folders' | 'openFolders' | 'startOfToday'>> & {
  next?: ConversationList['next']
}

/** The rows of conversations, each in the list of its folder. */
function rows(conversations: Conversation[], given: Given = {}, root: string | null = null): Row[] {
  const { folders = [], openFolders = new Set(), startOfToday = today, next = null } = given
  const listIn = (id: string | null) => {
    const spec = folderSpec(id, order)
    const ids = conversations.filter(({ folderId }) => folderId === id).map((one) => one.id)
    return { spec, ids, next, key: listKey(spec) }
  }
  const known = Object.fromEntries(conversations.map((one) => [one.id, one]))
  return treeRows({ folders, openFolders, conversations: known, startOfToday, listIn }, root)
}

const brief = (all: Row[]): unknown[] =>
  all.map((row) => {
    if (row.kind === 'heading') return row.heading
    return row.kind === 'conversation' || row.kind === 'folder' ? row.id : row.kind
  })

describe('headings', () => {
  test('stand wherever the age moves on, and only there', () => {
    const all = [
      at(2026, 5, 20, 9),
      at(2026, 5, 20, 0),
      at(2026, 5, 19, 23),
      at(2026, 5, 13, 0),
      at(2026, 5, 12, 23),
      at(2026, 5, 1),
      at(2026, 4, 30),
      at(2025, 4, 30),
    ]
    const id = (index: number) => all[index]?.id
    expect(brief(rows(all))).toEqual([
      'today',
      id(0),
      id(1),
      'yesterday',
      id(2),
      'last-week',
      id(3),
      { month: new Date(2026, 4).getTime() },
      id(4),
      id(5),
      { month: new Date(2026, 3).getTime() },
      id(6),
      { month: new Date(2025, 3).getTime() },
      id(7),
    ])
  })

  test('name what is pinned, and are left out where nobody wants them', () => {
    const pinned = { ...at(2025, 1, 1), pinned: true }
    const other = at(2026, 5, 20)
    expect(brief(rows([pinned, other]))).toEqual(['pinned', pinned.id, 'today', other.id])
    expect(brief(rows([pinned, other], { startOfToday: null }))).toEqual([pinned.id, other.id])
  })

  test('tell in the trash when something was put there, and say nothing of age by title', () => {
    const one = { ...at(2020, 1, 1), deletedAt: today }
    const list = (spec: ConversationList['spec']) => ({ spec, ids: [one.id], next: null, key: 'k' })
    const sources = { conversations: { [one.id]: one }, startOfToday: today }
    const trash = { ...folderSpec(null, order), place: 'trash', folder: null } as const
    expect(brief(flatRows(list(trash), sources))).toEqual(['today', one.id])
    const byTitle = folderSpec(null, { sort: 'title', language: 'en' })
    expect(brief(flatRows(list(byTitle), sources))).toEqual([one.id])
  })
})

describe('folders', () => {
  const folders = [folder('home'), folder('work'), folder('plans', 'work')]
  const inWork = conversation({ folderId: 'work' })
  const loose = conversation()

  test('stand above the conversations, with what is in those that are open', () => {
    const closed = rows([inWork, loose], { folders, startOfToday: null })
    expect(brief(closed)).toEqual(['home', 'work', loose.id])
    const open = rows([inWork, loose], { folders, openFolders: new Set(['work']), startOfToday: null })
    expect(brief(open)).toEqual(['home', 'work', 'plans', inWork.id, loose.id])
    expect(open[2]).toMatchObject({ level: 2, position: 1, size: 2, parent: 'work' })
    expect(open[3]).toMatchObject({ level: 2, position: 2, size: 2, parent: 'work' })
    expect(open[4]).toMatchObject({ level: 1, position: 3, size: 3, parent: null })
  })

  test('that are open and empty say so, and one that was entered is all there is', () => {
    const openFolders = new Set(['work', 'plans'])
    expect(brief(rows([inWork, loose], { folders, openFolders, startOfToday: null }, 'work'))).toEqual([
      'plans',
      'nothing',
      inWork.id,
    ])
  })

  test('have no headings inside', () => {
    const openFolders = new Set(['work'])
    expect(brief(rows([inWork], { folders: [folder('work')], openFolders }))).toEqual(['work', inWork.id])
  })
})

test('a list that goes on ends in a row that reads on, and nobody knows how long it is', () => {
  const next = { pinned: false, value: 1, id: 'x' }
  const all = rows([conversation()], { next, startOfToday: null })
  expect(all.map(({ kind }) => kind)).toEqual(['conversation', 'more'])
  expect(all[0]).toMatchObject({ size: -1 })
})

test('nothing has no rows, and what was removed while it is still listed is left out', () => {
  expect(rows([])).toEqual([])
  const spec = folderSpec(null, order)
  const list = { spec, ids: ['gone'], next: null, key: listKey(spec) }
  expect(flatRows(list, { conversations: {}, startOfToday: today })).toEqual([])
})
