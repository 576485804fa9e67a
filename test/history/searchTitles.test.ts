import { expect, test } from 'vitest'
import { createConversation, deleteConversation, renameConversation } from '@main/history/conversations'
import { searchTitles } from '@main/history/searchTitles'
import { openTestDatabase } from './support/testDatabase'

const titles = [
  '한글 맞춤법 검사',
  '회의 시간 정리',
  '하수도 요금',
  'Fix CSS [grid]',
  '100% 할인 * 행사',
  '닭갈비 만들기',
]

function open() {
  const db = openTestDatabase()
  const ids = titles.map((title, index) => {
    const { id } = createConversation(
      db,
      { model: null, connectionId: null, fit: { kind: 'drop-oldest' } },
      index,
    )
    renameConversation(db, { id, title })
    return id
  })
  const find = (query: string, limit = 20): string[] =>
    searchTitles(db, { query, limit }).map(({ title }) => title)
  return { db, ids, find }
}

test.each([
  ['맞춤', ['한글 맞춤법 검사']],
  ['시간 회의', ['회의 시간 정리']],
  ['css FIX', ['Fix CSS [grid]']],
  ['ㅎㅅㄷ', ['하수도 요금']],
  ['ㅎㅅ', ['100% 할인 * 행사', '하수도 요금']],
  ['없는 말', []],
  ['   ', []],
])('%s finds %j', (query, expected) => {
  expect(open().find(query)).toEqual(expected)
})

test.each([
  ['한', '한글 맞춤법 검사'],
  ['한ㄱ', '한글 맞춤법 검사'],
  ['한그', '한글 맞춤법 검사'],
  ['횡', '회의 시간 정리'],
  ['닭', '닭갈비 만들기'],
  ['닭ㄱ', '닭갈비 만들기'],
  ['달', '닭갈비 만들기'],
  ['ㄳ', '한글 맞춤법 검사'],
])('%s, still being composed, finds %s', (query, title) => {
  expect(open().find(query)).toContain(title)
})

test('what means something to the database is a letter like any other', () => {
  const { find } = open()
  expect(find('[grid]')).toEqual(['Fix CSS [grid]'])
  expect(find('*')).toEqual(['100% 할인 * 행사'])
  expect(find('?')).toEqual([])
  expect(find('%')).toEqual(['100% 할인 * 행사'])
})

test('the last changed come first, as many as asked for, and deleted ones never', () => {
  const { db, ids, find } = open()
  expect(find('ㅎ', 2)).toEqual(['100% 할인 * 행사', '하수도 요금'])
  deleteConversation(db, { id: ids[4] ?? '' }, 100)
  expect(find('행사')).toEqual([])
})

test('finds a title that was typed or copied in pieces, as macOS writes names', () => {
  const { db, ids } = open()
  renameConversation(db, { id: ids[0] ?? '', title: '분기 보고서'.normalize('NFD') })
  expect(searchTitles(db, { query: '보고', limit: 9 }).map(({ id }) => id)).toEqual([ids[0]])
  expect(searchTitles(db, { query: '보고'.normalize('NFD'), limit: 9 })).toHaveLength(1)
})
