import { expect, test } from 'vitest'
import { tabGroups } from '@renderer/features/tabs/tabGroups'

const titles: Record<string, string> = { a: 'Trip to Busan', b: '부산 여행', c: 'Budget of the trip' }
const groups = (query: string) => tabGroups(['a', 'b'], ['c'], query, (id) => titles[id] ?? '')

test('without words all are there, open ones first', () => {
  expect(groups(' ')).toEqual([
    { kind: 'open', items: ['a', 'b'] },
    { kind: 'closed', items: ['c'] },
  ])
})

test('all words have to be in the title, in any order and case', () => {
  expect(groups('TRIP of')).toEqual([{ kind: 'closed', items: ['c'] }])
  expect(groups('trip paris')).toEqual([])
})

test('Korean that was typed in parts finds what is stored whole', () => {
  expect(groups('부산'.normalize('NFD'))).toEqual([{ kind: 'open', items: ['b'] }])
})
