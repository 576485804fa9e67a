import { expect, test } from 'vitest'
import { samePlace } from '@renderer/features/chat/readingPlace'
import { question } from '../../store/clientDouble'
import { branch } from '../../store/messages/openChat'

const [first, second, third, fourth] = branch(question('c'), question('c'), question('c'), question('c'))
const before = [first, second, third, fourth]
const otherThird = question('c', 'another', { parentId: second.id })

test('the reader stays at the message that both branches have, wherever it stands now', () => {
  expect(samePlace([second, third], before, { index: 2 })).toBe(1)
})

test('another variant stands in the place of the one that was read', () => {
  expect(samePlace([first, second, otherThird], before, { index: 2 })).toBe(2)
})

test('below a message that is gone, the nearest above it that is left', () => {
  expect(samePlace([first, second], before, { index: 3 })).toBe(1)
  expect(samePlace([first, second, otherThird], before, { index: 3 })).toBe(2)
})

test('branches without anything in common have no such place', () => {
  expect(samePlace([question('c', 'x', { parentId: 'elsewhere' })], before, { index: 3 })).toBeNull()
  expect(samePlace(before, before, null)).toBeNull()
})
