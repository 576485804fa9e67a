import { describe, expect, test } from 'vitest'
import type { Conversation } from '@shared/model/conversation'
import {
  type ConversationList,
  folderSpec,
  listKey,
  type ListSpec,
  placeAll,
  withoutAll,
  withPage,
} from '@renderer/store/lists/conversationLists'
import { conversation } from '../clientDouble'

const order = { sort: 'changed', language: 'en' } as const
const top = folderSpec(null, order)
const newest = conversation({ updatedAt: 3000 })
const middle = conversation({ updatedAt: 2000 })
const oldest = conversation({ updatedAt: 1000 })
const next = { pinned: false, value: 2000, id: middle.id }

/** What a list has after conversations were changed. */
function after(
  spec: ListSpec,
  all: Conversation[],
  changed: Conversation[],
  rest: Partial<ConversationList> = {},
) {
  const before = Object.fromEntries(all.map((one) => [one.id, one]))
  const known = { ...before, ...Object.fromEntries(changed.map((one) => [one.id, one])) }
  const list = { spec, ids: all.map(({ id }) => id), next: null, ...rest }
  const lists = placeAll({ [listKey(spec)]: list }, changed, known, before)
  return lists[listKey(spec)]?.ids.map((id) => known[id]) ?? []
}

describe('a changed conversation', () => {
  test('moves to the front', () => {
    const changed = { ...oldest, updatedAt: 4000 }
    expect(after(top, [newest, middle, oldest], [changed])).toEqual([changed, newest, middle])
  })

  test('leaves the list as the same object when only its title changed', () => {
    const lists = { [listKey(top)]: { spec: top, ids: [newest.id, middle.id], next: null } }
    const before = { [newest.id]: newest, [middle.id]: middle }
    const renamed = { ...middle, title: 'new' }
    expect(placeAll(lists, [renamed], { ...before, [middle.id]: renamed }, before)).toBe(lists)
  })

  test('is not listed while it belongs to a page that is not loaded', () => {
    expect(after(top, [newest, middle], [oldest], { next })).toEqual([newest, middle])
    expect(after(top, [newest, middle], [oldest])).toEqual([newest, middle, oldest])
  })

  test('stands above the others once it is pinned, and by its change again after that', () => {
    const pinned = { ...oldest, pinned: true }
    expect(after(top, [newest, middle, oldest], [pinned])).toEqual([pinned, newest, middle])
    expect(after(top, [pinned, newest, middle], [oldest])).toEqual([newest, middle, oldest])
  })

  test('leaves the list when it is filed, archived or deleted, and comes back', () => {
    for (const part of [{ folderId: 'f' }, { archivedAt: 5 }, { deletedAt: 5 }]) {
      const gone = { ...middle, ...part }
      expect(after(top, [newest, middle, oldest], [gone])).toEqual([newest, oldest])
      expect(after(top, [newest, oldest], [middle])).toEqual([newest, middle, oldest])
    }
  })

  test('enters the list of its folder, of the archive and of its tags', () => {
    const filed = { ...middle, folderId: 'f' }
    expect(after(folderSpec('f', order), [], [filed])).toEqual([filed])
    const archived = { ...middle, archivedAt: 5 }
    expect(after({ ...top, place: 'archive', folder: null }, [], [archived])).toEqual([archived])
    const tagged = { ...filed, tagIds: ['a', 'b'] }
    const tags = { ...top, folder: null, tagIds: ['a'] }
    expect(after(tags, [], [tagged])).toEqual([tagged])
    expect(after(tags, [tagged], [filed])).toEqual([])
  })

  test('of a list by words stays if it was there, and is not guessed into it', () => {
    const found = { ...top, folder: null, title: 'trip' }
    const changed = { ...middle, updatedAt: 9000 }
    expect(after(found, [newest, middle], [changed])).toEqual([changed, newest])
    expect(after(found, [newest], [changed])).toEqual([newest])
  })
})

test('many at once are merged in their order', () => {
  const many = [1500, 3500, 500, 2500].map((updatedAt) => conversation({ updatedAt }))
  const times = after(top, [newest, middle, oldest], many).map((one) => one?.updatedAt)
  expect(times).toEqual([3500, 3000, 2500, 2000, 1500, 1000, 500])
})

test('by title as a dictionary of the language has it, with numbers by their value', () => {
  const spec = folderSpec(null, { sort: 'title', language: 'ko' })
  const all = ['10장', '2장', 'b', '가지', 'A'].map((title) => conversation({ title }))
  const dictionary = all.toSorted((a, b) => a.title.localeCompare(b.title, 'ko', { numeric: true }))
  expect(after(spec, [], all)).toEqual(dictionary)
})

test('a page adds only what is not listed yet', () => {
  const list = { spec: top, ids: [newest.id, middle.id], next }
  const page = { conversations: [middle, oldest], next: null }
  expect(withPage(list, page)).toEqual({ spec: top, ids: [newest.id, middle.id, oldest.id], next: null })
})

test('lists that lose nothing stay the same objects', () => {
  const lists = {
    a: { spec: top, ids: [newest.id], next: null },
    b: { spec: top, ids: [middle.id, oldest.id], next: null },
  }
  const left = withoutAll(lists, new Set([oldest.id]))
  expect(left['a']).toBe(lists.a)
  expect(left['b']?.ids).toEqual([middle.id])
  expect(withoutAll(lists, new Set(['other']))).toBe(lists)
})
