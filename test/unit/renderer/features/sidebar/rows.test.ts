import { expect, test } from 'vitest'
import type { Conversation } from '@shared/model/conversation'
import { rowsOf } from '@renderer/features/sidebar/rows'
import { conversation } from '../../store/clientDouble'

const today = new Date(2026, 4, 20).getTime()
const at = (year: number, month: number, day: number, hour = 12): Conversation =>
  conversation({ updatedAt: new Date(year, month - 1, day, hour).getTime() })

function rows(conversations: Conversation[]) {
  const byId = Object.fromEntries(conversations.map((one) => [one.id, one]))
  return rowsOf(Object.keys(byId), byId, today)
}

test('a heading stands wherever the age moves on, and only there', () => {
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
  const item = (index: number) => ({ kind: 'conversation', id: all[index]?.id })
  const heading = (age: unknown) => ({ kind: 'heading', age })
  expect(rows(all)).toEqual([
    heading('today'),
    item(0),
    item(1),
    heading('yesterday'),
    item(2),
    heading('last-week'),
    item(3),
    heading({ month: new Date(2026, 4).getTime() }),
    item(4),
    item(5),
    heading({ month: new Date(2026, 3).getTime() }),
    item(6),
    heading({ month: new Date(2025, 3).getTime() }),
    item(7),
  ])
})

test('nothing has no headings', () => {
  expect(rows([])).toEqual([])
})

test('a conversation that was removed while its ID is still listed is left out', () => {
  expect(rowsOf(['gone'], {}, today)).toEqual([])
})
