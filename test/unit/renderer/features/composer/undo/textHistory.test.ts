import { describe, expect, it } from 'vitest'
import { applyChange, findChange, inverse } from '@renderer/features/composer/undo/textChange'
import { createTextHistory, type TextHistory } from '@renderer/features/composer/undo/textHistory'

/** Types letter by letter at the end, as a person does. */
function type(history: TextHistory, letters: string): void {
  for (const letter of letters) {
    const before = { start: history.text().length, end: history.text().length }
    const text = history.text() + letter
    history.record(text, { before, caret: text.length, typed: true })
  }
}

function backspace(history: TextHistory, times: number): void {
  for (let time = 0; time < times; time += 1) {
    const { length } = history.text()
    const before = { start: length, end: length }
    history.record(history.text().slice(0, -1), { before, caret: length - 1, typed: true })
  }
}

function all(history: TextHistory, step: 'undo' | 'redo'): string[] {
  const seen: string[] = []
  for (let restored = history[step](); restored !== null; restored = history[step]()) seen.push(restored.text)
  return seen
}

describe('the change between two texts', () => {
  it.each([
    ['typed at the end', 'ab', 'abc', 3, { at: 2, removed: '', inserted: 'c' }],
    ['the second of two same letters', 'aa', 'aaa', 2, { at: 1, removed: '', inserted: 'a' }],
    ['deleted in front of the caret', 'aaa', 'aa', 1, { at: 1, removed: 'a', inserted: '' }],
    ['put in place of a selection', 'one two', 'one six', 7, { at: 4, removed: 'two', inserted: 'six' }],
    ['all of it', 'one', '', 0, { at: 0, removed: 'one', inserted: '' }],
    ['a syllable that grew', '하', '한', 1, { at: 0, removed: '하', inserted: '한' }],
  ])('%s', (_name, before, after, caret, change) => {
    expect(findChange(before, after, caret)).toEqual(change)
    expect(applyChange(before, change)).toBe(after)
    expect(applyChange(after, inverse(change))).toBe(before)
  })

  it('is none between the same', () => expect(findChange('a', 'a', 1)).toBeNull())
})

describe('undo', () => {
  it('goes back word by word, and forth again', () => {
    const history = createTextHistory('')
    type(history, 'one two three')
    expect(all(history, 'undo')).toEqual(['one two ', 'one ', ''])
    expect(all(history, 'redo')).toEqual(['one ', 'one two ', 'one two three'])
  })

  it('takes back a run of deletions at once', () => {
    const history = createTextHistory('one two')
    backspace(history, 4)
    expect(history.text()).toBe('one')
    expect(all(history, 'undo')).toEqual(['one two'])
  })

  it('takes back what was written in one piece by itself', () => {
    const history = createTextHistory('')
    type(history, 'ab')
    history.record('ab, pasted', { before: { start: 2, end: 2 }, caret: 10, typed: false })
    type(history, 'cd')
    expect(all(history, 'undo')).toEqual(['ab, pasted', 'ab', ''])
  })

  it('gives back the selection that was replaced', () => {
    const history = createTextHistory('one two')
    history.record('one X', { before: { start: 4, end: 7 }, caret: 5, typed: true })
    expect(history.undo()?.selection).toEqual({ start: 4, end: 7 })
    expect(history.redo()?.selection).toEqual({ start: 5, end: 5 })
  })

  it('begins a new step after a pause', () => {
    const history = createTextHistory('')
    type(history, 'on')
    history.pause()
    type(history, 'e')
    expect(all(history, 'undo')).toEqual(['on', ''])
  })

  it('forgets what was undone once something else was written', () => {
    const history = createTextHistory('')
    type(history, 'one')
    history.undo()
    type(history, 'x')
    expect(history.redo()).toBeNull()
    expect(all(history, 'undo')).toEqual([''])
  })

  it('never takes away a draft that was read late', () => {
    const history = createTextHistory('')
    type(history, 'new')
    history.prepend('kept ')
    expect(history.text()).toBe('kept new')
    expect(all(history, 'undo')).toEqual(['kept '])
    expect(all(history, 'redo')).toEqual(['kept new'])
  })

  it('keeps no more than a few megabytes', () => {
    const history = createTextHistory('')
    const piece = 'x'.repeat(500_000)
    for (let count = 1; count <= 8; count += 1) {
      const caret = count * piece.length
      const before = { start: caret - piece.length, end: caret - piece.length }
      history.record(piece.repeat(count), { before, caret, typed: false })
    }
    expect(all(history, 'undo')).toHaveLength(4)
    expect(history.text()).toHaveLength(4 * piece.length)
  })
})
