import { describe, expect, it } from 'vitest'
import { firstInOrder } from '@main/history/firstInOrder'

const byNumber = (a: number, b: number): number => a - b

describe('the first of a list in an order', () => {
  it.each([0, 1, 3, 7, 8, 100])('are what sorting all of it would begin with: %i of them', (count) => {
    const list = [5, 3, 9, 1, 3, 8, 2, 7]
    expect(firstInOrder(list, count, byNumber)).toEqual(list.toSorted(byNumber).slice(0, count))
  })

  it('keep their order where they are equal', () => {
    const list = ['b1', 'a1', 'b2', 'a2', 'b3']
    const byLetter = (a: string, b: string): number => a.charCodeAt(0) - b.charCodeAt(0)
    expect(firstInOrder(list, 4, byLetter)).toEqual(['a1', 'a2', 'b1', 'b2'])
  })

  it('cost one comparison for each that is not among them', () => {
    let comparisons = 0
    const counted = (a: number, b: number): number => {
      comparisons += 1
      return a - b
    }
    firstInOrder([...Array(1000).keys()], 10, counted)
    expect(comparisons).toBeLessThan(1000 + 10 * 10)
  })
})
