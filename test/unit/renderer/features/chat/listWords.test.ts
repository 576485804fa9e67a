import { describe, expect, test, vi } from 'vitest'
import { dayText, startsNewDay } from '@renderer/features/chat/days'
import { newSince } from '@renderer/features/chat/newSince'
import { nextQuestion } from '@renderer/features/chat/useQuestionSteps'
import { answer, question } from '../../store/clientDouble'
import { branch } from '../../store/messages/openChat'

const messages = branch(question('c'), answer('c'), question('c'), answer('c'), answer('c'))
const [first, , second, , last] = messages

describe('new messages', () => {
  test('are those behind the last one that was there', () => {
    expect(newSince(messages, second.id)).toBe(2)
    expect(newSince(messages, last.id)).toBe(0)
  })

  test('are not counted from a message that is not there', () => {
    expect(newSince(messages, null)).toBe(0)
    expect(newSince(messages, 'gone')).toBe(0)
  })
})

test('the next question is the nearest in its direction', () => {
  expect(nextQuestion(messages, 4, -1)).toBe(second)
  expect(nextQuestion(messages, 2, -1)).toBe(first)
  expect(nextQuestion(messages, 0, -1)).toBeNull()
  expect(nextQuestion(messages, 0, 1)).toBe(second)
  expect(nextQuestion(messages, 2, 1)).toBeNull()
  expect(nextQuestion(messages, -1, 1)).toBe(first)
})

describe('a day is named', () => {
  const at = (day: number, hour: number): number => new Date(2026, 4, day, hour).getTime()
  const said = (createdAt: number, parentId: string | null = 'p') => ({
    ...question('c'),
    createdAt,
    parentId,
  })

  test('where it is another one than that of the message before', () => {
    expect(startsNewDay(said(at(1, 23)), said(at(2, 0)))).toBe(at(2, 0))
    expect(startsNewDay(said(at(1, 1)), said(at(1, 23)))).toBeNull()
  })

  test('above a conversation that did not begin today', () => {
    vi.useFakeTimers({ now: at(3, 12) })
    expect(startsNewDay(undefined, said(at(1, 1), null))).toBe(at(1, 1))
    expect(startsNewDay(undefined, said(at(3, 1), null))).toBeNull()
    // The first one that is loaded is not the first there is.
    expect(startsNewDay(undefined, said(at(1, 1)))).toBeNull()
    vi.useRealTimers()
  })

  test('in the words of the language', () => {
    expect(dayText(at(1, 1), 'ko')).toContain('2026년 5월 1일')
    expect(dayText(at(1, 1), 'en')).toContain('May 1, 2026')
  })
})
