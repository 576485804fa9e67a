import { expect, it } from 'vitest'
import { type LibraryMessage, plainAnswer } from '@main/library/libraryConversation'
import { parentsFirst } from '@main/library/parentsFirst'

const message = (id: string, parentId: string | null): LibraryMessage =>
  plainAnswer({ id, parentId, content: '', createdAt: 0, model: 'a/b' })
const order = (messages: LibraryMessage[], known: string[] = []) =>
  parentsFirst(messages, new Set(known)).map(({ id, parentId }) => [id, parentId])

it('puts parents first and keeps the order else', () => {
  expect(order([message('c', 'b'), message('b', 'a'), message('a', null), message('d', 'a')])).toEqual([
    ['a', null],
    ['b', 'a'],
    ['c', 'b'],
    ['d', 'a'],
  ])
})

it('makes a root of what has no parent here, and keeps one that is stored already', () => {
  expect(order([message('a', 'gone'), message('b', 'stored')], ['stored'])).toEqual([
    ['a', null],
    ['b', 'stored'],
  ])
})

it('breaks a circle once, and takes an ID once', () => {
  const found = order([message('a', 'b'), message('b', 'a'), message('b', null), message('x', 'x')])
  expect(found.map(([id]) => id).toSorted()).toEqual(['a', 'b', 'x'])
  expect(found.filter(([, parent]) => parent === null)).toHaveLength(2)
})

it('takes a branch of 100,000 messages', () => {
  const deep = Array.from({ length: 100_000 }, (_one, at) => message(`${at}`, at === 0 ? null : `${at - 1}`))
  expect(order(deep.toReversed())).toHaveLength(100_000)
})
