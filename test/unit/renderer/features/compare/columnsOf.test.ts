import { describe, expect, test } from 'vitest'
import type { Answer } from '@shared/model/message'
import { columnsOf } from '@renderer/features/compare/columnsOf'
import { answer } from '../../store/clientDouble'

const [gpt, sonnet, gemini] = ['openai/gpt-5.2', 'anthropic/claude-sonnet-5', 'gemini/gemini-3-pro']

const column = (id: string, change: Partial<Answer> = {}): Answer =>
  answer('chat', { id, comparisonId: 'one', origin: 'compare', ...change })
const beside = (...answers: Answer[]) => Object.fromEntries(answers.map((one) => [one.id, one]))
const ids = (shown: Answer, ...others: Answer[]) =>
  columnsOf(shown, beside(...others)).map(({ answer: { id } }) => id)

describe('columns', () => {
  test('stand in the order in which they were asked for, whichever is shown', () => {
    const [first, second, third] = [
      column('1', { model: gpt }),
      column('2', { model: sonnet }),
      column('3', { model: gemini }),
    ]
    expect(ids(first, third, second)).toEqual(['1', '2', '3'])
    expect(ids(third, first, second)).toEqual(['1', '2', '3'])
  })

  test('are those of one comparison, however many a conversation has', () => {
    expect(ids(column('1'), column('2', { model: sonnet }), column('3', { comparisonId: 'two' }))).toEqual([
      '1',
      '2',
    ])
  })

  test('of one model are as many as were asked for', () => {
    expect(ids(column('1'), column('2', { parameters: { temperature: 1 } }), column('3'))).toHaveLength(3)
  })
})

describe('an answer that was asked for again', () => {
  const failed = column('1', { model: gpt, parameters: { temperature: 0 } })
  const other = column('2', { model: gpt, parameters: { temperature: 1 } })

  test('takes the place of the one with its model and parameters', () => {
    const again = column('3', { model: gpt, parameters: { temperature: 1 }, origin: 'retry' })
    expect(columnsOf(again, beside(failed, other))).toEqual([
      { answer: failed, earlier: 0 },
      { answer: again, earlier: 1 },
    ])
  })

  test('takes the place of the one with its model when a parameter was left out', () => {
    const again = column('3', { model: gpt, origin: 'retry' })
    expect(ids(again, failed, other)).toEqual(['3', '2'])
  })

  test('stands below the shown one of its column', () => {
    const again = column('3', { model: gpt, parameters: { temperature: 0 }, origin: 'retry' })
    expect(columnsOf(failed, beside(other, again))[0]).toEqual({ answer: failed, earlier: 1 })
    // Of a column that is not shown, the newest counts.
    expect(columnsOf(other, beside(failed, again))[0]).toEqual({ answer: again, earlier: 1 })
  })
})
